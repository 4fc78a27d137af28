package nl.taartbord.play;

import java.util.LinkedHashMap;
import java.util.Map;

/** A sample of every command, as boards send it. */
public final class Samples {
    public static final Map<String, String> COMMANDS = new LinkedHashMap<>();

    private Samples() {}

    static {
        """
        person.introduce  "name":"Anna","organisation":"Gemeente","job":"beleid"
        person.add        "name":"Truus"
        person.remove     "person":"pben"
        person.forget     "person":"pben","texts":true
        person.role       "person":"pben","role":"notetaker"
        ready.say         "ready":true
        phase.enter       "phase":"write"
        phase.next
        phase.back
        phase.skip        "phase":"bare","skipped":true
        phase.plan        "phase":"write","minutes":25
        phase.move        "phase":"write","to":2
        phase.repeat      "phase":"write"
        work.end
        work.reopen
        timer.start       "seconds":300,"stopsWork":true
        timer.pause
        timer.resume
        timer.stop
        timer.extend      "seconds":-60
        poster.lock       "locked":true
        poster.gather     "x":1.5,"y":2,"scale":1.5
        note.write        "text":"Koffie","zone":"goed","slice":"noord","x":1,"y":2.5,"colour":"pink"
        note.edit         "note":"n1","text":"Thee","base":1
        note.place        "note":"n1","zone":"goed"
        note.recolour     "note":"n1","colour":"blue"
        note.delete       "note":"n1","confirmed":true
        note.hide         "note":"n1","reason":"niet aardig"
        note.show         "note":"n1"
        notes.reveal      "phase":"write"
        cluster.make      "notes":["n1","n2"],"title":"Samen"
        cluster.title     "cluster":"c1","title":"Anders"
        cluster.place     "cluster":"c1","zone":"goed","x":5,"y":6
        cluster.dissolve  "cluster":"c1"
        cluster.leave     "note":"n1"
        undo
        organisation.add      "name":"Oefenschool","formal":true,"level":"uitvoerend"
        organisation.edit     "organisation":"o1","name":"Oefenschool","formal":false,"base":1
        organisation.move     "organisation":"o1","x":5.5,"y":6
        organisation.remove   "organisation":"o1","confirmed":true
        organisation.mark     "organisation":"o1","webber":true
        organisation.contact  "organisation":"o1","name":"Els","reach":"06-00000000","checked":"2026-11-20"
        link.add              "from":"o1","to":"o2","label":"belt"
        link.remove           "link":"l1"
        network.arrange
        groups.make
        groups.join       "group":"g1"
        groups.put        "person":"pben","group":"g1"
        groups.turn
        groups.charge     "group":"g1","recorder":"pben"
        score.give        "subject":"samen","mark":7,"reason":"fijn","higher":"meer tijd"
        scores.reveal
        vote.open         "zones":["goed"],"budget":3,"max":1
        vote.place        "note":"n1"
        vote.take         "note":"n1"
        vote.move         "from":"n1","to":"n2"
        statement.save    "text":"Wij samen","base":0
        statement.propose "text":"Zo misschien"
        statement.approve "version":1,"agree":true,"reason":"mooi"
        action.add        "text":"Bellen","owner":"pben","due":"2026-11-26","personal":false
        action.edit       "action":"a1","text":"Mailen","base":1
        action.remove     "action":"a1"
        reflect.say       "line":"Fijn"
        explain.show      "title":"Feiten","link":"https://example.org","picture":"p1"
        card.add          "zone":"beter","slice":"noord","text":"Cursus","answers":{"vorm":["cursus"],"voor":["team","ieder"]}
        card.fill         "note":"n1","answers":{"vorm":["coach"]},"base":1
        minority.cut      "top":2
        minority.say      "text":"Tijd om te oefenen"
        homework.answer   "question":"wat","text":"Dit","phase":"homework"
        homework.share    "phase":"homework"
        badge.place       "sort":"breed","zone":"kennis","x":1,"y":2.5
        badge.move        "badge":"b1","zone":"kennis"
        badge.take        "badge":"b1"
        round.start       "order":["panna","pben"]
        round.next
        round.back
        round.pass        "speaker":"pben"
        round.finish
        agreement.fill    "ingredient":"opgave","text":"Samen oefenen","base":0
        agreement.approve "version":1,"agree":true,"reason":"mooi"
        need.add          "whose":"Het bestuur"
        need.settle       "need":"x1","given":true
        need.drop         "need":"x1"
        session.rename    "title":"Anders"
        session.close
        session.reopen
        """.lines().forEach(line -> {
            String[] parts = line.strip().split("\\s+", 2);
            COMMANDS.put(parts[0], "{\"type\":\"" + parts[0] + "\"" + (parts.length > 1 ? "," + parts[1] : "") + "}");
        });
    }

    /** The whole frame. */
    public static String frame(long ref, String command) {
        return "{\"type\":\"command\",\"ref\":" + ref + ",\"command\":" + command + "}";
    }
}
