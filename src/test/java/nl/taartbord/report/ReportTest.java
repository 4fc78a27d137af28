package nl.taartbord.report;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.CARLA;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Orders.act;
import static nl.taartbord.play.Orders.agree;
import static nl.taartbord.play.Orders.answer;
import static nl.taartbord.play.Orders.await;
import static nl.taartbord.play.Orders.card;
import static nl.taartbord.play.Orders.cluster;
import static nl.taartbord.play.Orders.hide;
import static nl.taartbord.play.Orders.need;
import static nl.taartbord.play.Orders.of;
import static nl.taartbord.play.Orders.object;
import static nl.taartbord.play.Orders.shareHomework;
import static nl.taartbord.play.Orders.stick;
import static nl.taartbord.play.Orders.write;
import static nl.taartbord.play.Workshops.BETTER;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.badge;
import static nl.taartbord.play.Orders.nextTurn;
import static nl.taartbord.play.Orders.turns;
import static nl.taartbord.play.Workshops.DEEP;
import static nl.taartbord.play.Workshops.GOOD;
import static nl.taartbord.play.Workshops.KNOWLEDGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.groups.GroupCommand;
import nl.taartbord.groups.Groups;
import nl.taartbord.notes.Note;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.terms.NoteId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PhaseId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report and the picture hold what everybody saw, and nothing that was hidden. */
class ReportTest {
    private final Meeting meeting = Meeting.begin();

    @BeforeEach
    void meet() {
        meeting.in("write").by(ANNA).does(write("nog van Anna alleen")).accepted();
        meeting.by(BEN).does(write("ligt nog dicht", GOOD)).accepted();
        meeting.in("discuss").by(BEN).does(write("<b>vet & \"open\"</b>", GOOD)).accepted();
        meeting.in("actions").by(ANNA).does(act("Ik bel de sportclub", ANNA, "2026-11-26")).accepted();
    }

    @Test
    void p1_private_and_face_down_texts_are_in_neither() {
        String both = Report.of(meeting.state()).toString() + PosterPicture.svg(meeting.state(), "nl");
        assertFalse(both.contains("nog van Anna alleen"));
        assertFalse(both.contains("ligt nog dicht"));
        assertTrue(Report.of(meeting.state()).toString().contains("<b>vet & \"open\"</b>"));
    }

    @Test
    void agreements_stand_with_what_is_missing_and_who_agrees() {
        assertTrue(Report.of(meeting.state()).toString().contains("agreements=[]"));
        meeting.in("agreement").by(ANNA).does(agree("extra", "Elke week", 0)).accepted();
        assertTrue(Report.of(meeting.state()).toString().contains("missing=[{nl=Opgave"));
        meeting.by(ANNA).does(agree("opgave", "Samen oefenen", 0)).accepted();
        meeting.by(BEN).does(object(2, "te vaag")).accepted();
        meeting.by(BEN).does(await("Het bestuur")).accepted();
        String report = Report.of(meeting.state()).toString();
        assertTrue(report.contains("text=Samen oefenen") && report.contains("missing=[]"), report);
        assertTrue(report.contains("{name=Ben, agree=false, reason=te vaag}") && report.contains("{whose=Het bestuur, given=false}"), report);
        assertTrue(PosterPicture.svg(meeting.state(), "nl").contains("✓ Opgave"));
    }

    @Test
    void cards_stand_with_their_answers_in_words() {
        NoteId first = meeting.in("cards").by(ANNA).does(card(BETTER, "Cursus", "vorm=cursus", "wanneer=q2", "wie=pben")).card();
        meeting.by(BEN).does(card(BETTER, "Lokaal", "vorm=coach", "dient=" + first.value())).card();
        String report = Report.of(meeting.state()).toString();
        assertTrue(report.contains("values=[Q2]") && report.contains("values=[Ben]") && report.contains("values=[Cursus]"), report);
        meeting.by(FATIMA).does(hide(first)).accepted();
        assertFalse(Report.of(meeting.state()).toString().contains("Q2"));
    }

    @Test
    void homework_stands_in_it_once_shared() {
        meeting.in("homework").by(ANNA).does(answer("wat", "thuis bedacht")).accepted();
        assertFalse(Report.of(meeting.state()).toString().contains("thuis bedacht"));
        meeting.by(ANNA).does(shareHomework()).accepted();
        assertTrue(Report.of(meeting.state()).toString().contains("{name=Anna, text=thuis bedacht}"));
    }

    @Test
    void the_groups_stand_in_it_with_their_sheets_and_who_speaks() {
        meeting.in("sheets").by(FATIMA).does(Orders.of(new GroupCommand.Make())).accepted();
        Groups.Group first = meeting.state().groups().of(new PhaseId("sheets")).orElseThrow().groups().getFirst();
        meeting.by(FATIMA).does(Orders.of(new GroupCommand.Charge(first.id(), Optional.empty(), Optional.of(first.members().getFirst())))).accepted();
        String name = meeting.state().roster().people().get(first.members().getFirst()).details().name();
        String groups = Report.of(meeting.state()).get("groups").toString();
        assertTrue(groups.contains("turn=1") && groups.contains("presenter=" + name) && groups.contains("members=[" + name), groups);
        assertTrue(groups.contains("zone=") && !groups.contains("zone=null"), groups);
    }

    @Test
    void the_minority_stands_in_it_with_what_it_needs_and_not_who_was_asked() {
        NoteId other = meeting.in("discuss").by(BEN).does(write("bijzaak", GOOD)).note();
        NoteId first = meeting.by(BEN).does(write("hoofdzaak", GOOD)).note();
        meeting.in("vote");
        List.of(ANNA, CARLA).forEach(person -> meeting.by(person).does(stick(first)).accepted());
        List.of(BEN, FATIMA).forEach(person -> meeting.by(person).does(stick(other)).accepted());
        meeting.by(CARLA).does(stick(first)).accepted();
        meeting.in("minority").by(BEN).does(need("oefentijd")).accepted();
        Object minority = Report.of(meeting.state()).get("minority");
        assertTrue(minority.toString().contains("asked=2") && minority.toString().contains("{name=Ben, text=oefentijd}"), minority.toString());
        assertFalse(minority.toString().contains("Fatima"));
    }

    @Test
    void the_network_stands_in_it_with_its_links_and_without_contacts() {
        OrganisationId school = organisation("Oefenschool", true, "uitvoerend");
        OrganisationId church = organisation("Kerk <Zuid>", false, null);
        meeting.by(ANNA).does(of(new NetworkCommand.Link(school, church, Optional.of("ontbijt")))).accepted();
        meeting.by(ANNA).does(of(new NetworkCommand.Mark(church, true))).accepted();
        meeting.by(ANNA).does(of(new NetworkCommand.Contact(church, "Els", "06-00000000", "2026-11-20"))).accepted();
        String report = Report.of(meeting.state()).get("network").toString();
        assertTrue(report.contains("links=[{name=Kerk <Zuid>, label=ontbijt}]") && report.contains("links=[{name=Oefenschool, label=ontbijt}]"), report);
        assertTrue(report.contains("webber=true, checked=2026-11-20"), report);
        String picture = PosterPicture.svg(meeting.state(), "nl");
        assertTrue(picture.contains("Kerk &lt;Zuid&gt;") && picture.contains("class=\"link\"") && picture.contains(">webber<") && picture.contains(">ontbijt<"));
        assertFalse((Report.of(meeting.state()) + picture).contains("06-0000"));
    }

    private OrganisationId organisation(String name, boolean formal, String level) {
        meeting.in("network").by(ANNA).does(of(new NetworkCommand.Add(name, formal, Optional.ofNullable(level).map(OptionId::new), Optional.empty(), Optional.empty()))).accepted();
        return meeting.state().network().organisations().values().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
    }

    @Test
    void the_picture_is_well_formed_and_runs_nothing() throws Exception {
        String picture = PosterPicture.svg(meeting.state(), "nl");
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)));
        assertFalse(picture.contains("<b>"));
        assertFalse(picture.contains("<script"));
        assertTrue(picture.contains("Ik bel de sportclub"));
    }

    @Test
    void badges_say_who_knows_what_and_where_nobody_does_and_turns_who_spoke() {
        meeting.in("badge").by(ANNA).does(badge(DEEP, KNOWLEDGE)).accepted();
        meeting.in("round").by(FATIMA).does(turns(BEN, ANNA, CARLA, NICO, OMAR)).accepted();
        meeting.by(BEN).does(nextTurn()).accepted();
        String report = Report.of(meeting.state()).toString();
        assertTrue(report.contains("names=[Anna]"), report);
        assertTrue(report.contains("names=[]"), report);
        assertTrue(report.contains("had=[Ben]"), report);
        String picture = PosterPicture.svg(meeting.state(), "nl");
        assertTrue(picture.contains("<title>Anna</title>"));
        assertTrue(picture.contains(">An</text>"));
    }

    @Test
    void letters_stand_for_a_name() {
        assertEquals("AV", PeoplePicture.initials("Anna de Vries"));
        assertEquals("Om", PeoplePicture.initials(" omar "));
        assertEquals("X", PeoplePicture.initials("x"));
        assertEquals("Ap", PeoplePicture.initials("Appel (oefening)"));
        assertEquals("", PeoplePicture.initials(" - "));
    }

    @Test
    void the_picture_outlines_clusters_with_their_title() {
        assertFalse(PosterPicture.svg(meeting.state(), "nl").contains("class=\"cluster\""));
        meeting.in("discuss").by(BEN).does(write("samen eten", GOOD)).accepted();
        NoteId[] open = meeting.state().notes().notes().values().stream().filter(Note::open).map(Note::id).toArray(NoteId[]::new);
        meeting.by(BEN).does(cluster(open)).accepted();
        String picture = PosterPicture.svg(meeting.state(), "nl");
        assertTrue(picture.contains("class=\"cluster\""));
        assertTrue(picture.contains(">Samen</text>"));
        assertTrue(picture.indexOf("class=\"cluster\"") < picture.indexOf("samen eten"));
    }
}
