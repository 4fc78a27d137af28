package nl.taartbord.play;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.act;
import static nl.taartbord.play.Orders.add;
import static nl.taartbord.play.Orders.answer;
import static nl.taartbord.play.Orders.approve;
import static nl.taartbord.play.Orders.card;
import static nl.taartbord.play.Orders.badge;
import static nl.taartbord.play.Orders.change;
import static nl.taartbord.play.Orders.close;
import static nl.taartbord.play.Orders.cluster;
import static nl.taartbord.play.Orders.cut;
import static nl.taartbord.play.Orders.delete;
import static nl.taartbord.play.Orders.dissolve;
import static nl.taartbord.play.Orders.edit;
import static nl.taartbord.play.Orders.explain;
import static nl.taartbord.play.Orders.extend;
import static nl.taartbord.play.Orders.fill;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.introduce;
import static nl.taartbord.play.Orders.leave;
import static nl.taartbord.play.Orders.lock;
import static nl.taartbord.play.Orders.mark;
import static nl.taartbord.play.Orders.move;
import static nl.taartbord.play.Orders.need;
import static nl.taartbord.play.Orders.nextTurn;
import static nl.taartbord.play.Orders.place;
import static nl.taartbord.play.Orders.propose;
import static nl.taartbord.play.Orders.ready;
import static nl.taartbord.play.Orders.recolour;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Orders.reopen;
import static nl.taartbord.play.Orders.reopenWork;
import static nl.taartbord.play.Orders.reveal;
import static nl.taartbord.play.Orders.revealMarks;
import static nl.taartbord.play.Orders.role;
import static nl.taartbord.play.Orders.save;
import static nl.taartbord.play.Orders.say;
import static nl.taartbord.play.Orders.shareHomework;
import static nl.taartbord.play.Orders.show;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.take;
import static nl.taartbord.play.Orders.timer;
import static nl.taartbord.play.Orders.title;
import static nl.taartbord.play.Orders.turn;
import static nl.taartbord.play.Orders.undo;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Workshops.BROAD;
import static nl.taartbord.play.Workshops.DEEP;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.KNOWLEDGE;
import static nl.taartbord.play.Workshops.NORTH;
import static nl.taartbord.play.Workshops.TOGETHER;

import java.util.List;
import java.util.Optional;
import nl.taartbord.agenda.AgendaCommand;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.session.Command;
import nl.taartbord.session.DeskCommand;
import nl.taartbord.terms.ActionId;
import nl.taartbord.terms.BadgeId;
import nl.taartbord.terms.ClusterId;
import nl.taartbord.terms.Colour;
import nl.taartbord.terms.GroupId;
import nl.taartbord.terms.NeedId;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.PhaseId;
import nl.taartbord.terms.SessionId;
import nl.taartbord.terms.Role;
import nl.taartbord.turns.TurnCommand;

/** A short meeting in which everything that can happen happens at least once. */
public final class Everything {
    private Everything() {}

    public static Meeting once() {
        return once(Meeting.begin());
    }

    public static Meeting once(Meeting meeting) {
        leading(meeting);
        notes(meeting);
        voting(meeting);
        sticking(meeting);
        turns(meeting);
        talking(meeting);
        return meeting;
    }

    /** A meeting after another in which what only comes along happens. */
    public static Meeting next() {
        return next(Meeting.begin());
    }

    public static Meeting next(Meeting first) {
        first.in("score").by(ANNA).does(mark(Workshops.TOGETHER, 7)).accepted();
        lead(first, revealMarks());
        first.in("homework").by(ANNA).does(answer("wat", "Oefenen")).accepted();
        first.by(ANNA).does(shareHomework()).accepted();
        return Meeting.after(first);
    }

    private static void lead(Meeting meeting, Command command) {
        meeting.by(FATIMA).does(command).accepted();
    }

    private static void leading(Meeting meeting) {
        PhaseId bare = new PhaseId("bare");
        lead(meeting, Orders.of(new DeskCommand.Rename("Proef 2")));
        lead(meeting, lock(true));
        lead(meeting, lock(false));
        lead(meeting, Orders.of(new DeskCommand.Gather(Optional.of(GOOD), Optional.of(1.0), Optional.of(2.5), Optional.of(1.5))));
        meeting.by(ANNA).does(introduce("Anna de Vries")).accepted();
        PersonId truus = meeting.by(NICO).does(add("Truus")).person();
        lead(meeting, remove(truus));
        lead(meeting, role(CARLA, Role.NOTETAKER));
        lead(meeting, Orders.of(new AgendaCommand.Skip(bare, true)));
        lead(meeting, Orders.of(new AgendaCommand.Plan(bare, 25)));
        lead(meeting, Orders.of(new AgendaCommand.Move(bare, 3)));
        lead(meeting, Orders.of(new AgendaCommand.Repeat(bare)));
        meeting.by(ANNA).does(ready(true)).accepted();
        lead(meeting, timer(60, true));
        lead(meeting, Orders.of(new AgendaCommand.PauseTimer()));
        lead(meeting, Orders.of(new AgendaCommand.ResumeTimer()));
        lead(meeting, extend(30));
        meeting.passes(90_000);
        lead(meeting, reopenWork());
        lead(meeting, Orders.of(new AgendaCommand.StopTimer()));
    }

    private static void notes(Meeting meeting) {
        meeting.in("write");
        NoteId one = meeting.by(ANNA).does(write("een", GOOD)).note();
        NoteId two = meeting.by(NICO).inNameOf(OMAR).does(write("twee")).note();
        NoteId three = meeting.by(BEN).does(write("drie")).note();
        meeting.by(BEN).does(edit(three, "drie!", 1)).accepted();
        meeting.by(BEN).does(place(three, GOOD, NORTH)).accepted();
        meeting.by(BEN).does(undo()).accepted();
        meeting.by(BEN).does(place(three, GOOD, NORTH)).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(place(two, GOOD, NORTH)).accepted();
        lead(meeting, reveal());
        meeting.in("discuss");
        meeting.by(BEN).does(edit(one, "een, door Ben", 1)).accepted();
        meeting.by(CARLA).does(edit(one, "een, door Carla", 1)).accepted();
        meeting.by(ANNA).does(recolour(one, Colour.PINK)).accepted();
        ClusterId cluster = meeting.by(ANNA).does(cluster(one, two, three)).cluster();
        meeting.by(ANNA).does(title(cluster, "Anders")).accepted();
        meeting.by(ANNA).does(place(cluster, BETTER)).accepted();
        meeting.by(ANNA).does(leave(three)).accepted();
        meeting.by(ANNA).does(dissolve(cluster)).accepted();
        lead(meeting, hide(three));
        lead(meeting, show(three));
        NoteId gone = meeting.by(ANNA).does(write("weg", GOOD)).note();
        meeting.by(ANNA).does(delete(gone)).accepted();
    }

    private static void voting(Meeting meeting) {
        List<NoteId> notes = List.copyOf(meeting.state().notes().notes().keySet());
        meeting.in("vote");
        meeting.by(ANNA).does(stick(notes.get(0))).accepted();
        meeting.by(ANNA).does(stick(notes.get(1))).accepted();
        meeting.by(ANNA).does(take(notes.get(1))).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(stick(notes.get(1))).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(move(notes.get(1), notes.get(0))).accepted();
        meeting.by(BEN).does(stick(notes.get(1))).accepted();
        meeting.in("score");
        meeting.by(ANNA).does(mark(TOGETHER, 7, "fijn")).accepted();
        lead(meeting, revealMarks());
    }

    private static void filling(Meeting meeting) {
        meeting.in("cards");
        NoteId card = meeting.by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "voor=team", "voor=ieder", "wanneer=q2", "wie=pben")).card();
        meeting.by(BEN).does(fill(card, 0, "vorm=coach")).accepted();
        meeting.in("minority");
        meeting.by(BEN).does(need("tijd om te oefenen")).accepted();
        lead(meeting, cut(2));
        meeting.in("homework");
        meeting.by(ANNA).does(answer("wat", "oefenen")).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(answer("hoe", "samen")).accepted();
        meeting.by(ANNA).does(shareHomework()).accepted();
    }

    private static void sticking(Meeting meeting) {
        meeting.in("badge");
        BadgeId badge = meeting.by(ANNA).does(badge(DEEP, KNOWLEDGE)).badge();
        meeting.by(NICO).inNameOf(OMAR).does(badge(BROAD, KNOWLEDGE)).accepted();
        meeting.by(ANNA).does(move(badge, KNOWLEDGE, 0, 0)).accepted();
        meeting.by(ANNA).does(take(badge)).accepted();
    }

    private static void turns(Meeting meeting) {
        meeting.in("round");
        lead(meeting, Orders.turns());
        lead(meeting, nextTurn());
        lead(meeting, turn(new TurnCommand.Back()));
        lead(meeting, turn(new TurnCommand.Finish()));
    }

    private static void talking(Meeting meeting) {
        meeting.in("explain");
        lead(meeting, explain("Feiten", "https://example.org"));
        meeting.in("statement").by(ANNA).does(save("Wij samen", 0)).accepted();
        meeting.by(BEN).does(propose("Zo misschien")).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(approve(1, true)).accepted();
        ActionId action = meeting.by(ANNA).does(act("Bellen", BEN, "2026-11-26")).action();
        meeting.by(BEN).does(change(action, "Mailen", Optional.of(BEN), 1)).accepted();
        meeting.by(ANNA).does(remove(action)).accepted();
        network(meeting);
        lead(meeting.in("groups"), Orders.of(new GroupCommand.Make()));
        lead(meeting, Orders.of(new GroupCommand.Turn()));
        lead(meeting, Orders.of(new GroupCommand.Put(NICO, new GroupId("g1"))));
        meeting.by(NICO).does(Orders.of(new GroupCommand.Charge(new GroupId("g1"), Optional.of(NICO), Optional.empty()))).accepted();
        filling(meeting);
        agreeing(meeting);
        meeting.in("reflect").by(ANNA).does(say("mooi")).accepted();
        lead(meeting, close());
        meeting.goesOn(new SessionId("s-vervolg"));
        lead(meeting, reopen());
    }

    private static void agreeing(Meeting meeting) {
        meeting.in("agreement").by(ANNA).does(Orders.agree("opgave", "Samen oefenen", 0)).accepted();
        meeting.by(BEN).does(Orders.agree("opgave", "Samen veel oefenen", 0)).accepted();
        meeting.by(ANNA).does(Orders.await("Het bestuur")).accepted();
        NeedId need = meeting.state().agreements().of(new PhaseId("agreement")).needs().keySet().iterator().next();
        meeting.by(BEN).does(Orders.settle(need, true)).accepted();
        meeting.by(BEN).does(Orders.drop(need)).accepted();
        meeting.by(CARLA).does(Orders.object(2, "te veel")).accepted();
        meeting.by(NICO).inNameOf(OMAR).does(Orders.confirm(2)).accepted();
    }

    private static void network(Meeting meeting) {
        meeting.in("network");
        List.of("Oefenschool", "Wijkteam", "Sportclub").forEach(name -> meeting.by(ANNA).does(Orders.of(
                new NetworkCommand.Add(name, true, Optional.empty(), Optional.empty(), Optional.empty()))).accepted());
        List<OrganisationId> all = List.copyOf(meeting.state().network().organisations().keySet());
        meeting.by(ANNA).does(Orders.of(new NetworkCommand.Edit(all.get(0), "Oefenschool Noord", false, Optional.of(new OptionId("bestuurlijk")), 1))).accepted();
        meeting.by(ANNA).does(Orders.of(new NetworkCommand.Mark(all.get(0), true))).accepted();
        meeting.by(ANNA).does(Orders.of(new NetworkCommand.Contact(all.get(0), "Els (oefening)", "06-00000000", "2026-11-20"))).accepted();
        meeting.by(BEN).does(Orders.of(new NetworkCommand.Link(all.get(0), all.get(1), Optional.of("belt")))).accepted();
        meeting.by(BEN).does(Orders.of(new NetworkCommand.Link(all.get(1), all.get(2), Optional.empty()))).accepted();
        lead(meeting, Orders.of(new NetworkCommand.Move(all.get(0), 2_900, 1_400)));
        meeting.by(BEN).does(Orders.of(new NetworkCommand.Unlink(meeting.state().network().links().keySet().iterator().next()))).accepted();
        meeting.by(BEN).does(Orders.of(new NetworkCommand.Remove(all.get(2), Optional.of(true)))).accepted();
    }
}
