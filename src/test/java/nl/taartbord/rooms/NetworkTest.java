package nl.taartbord.rooms;

import static nl.taartbord.play.Meeting.ANNA;
import static nl.taartbord.play.Meeting.BEN;
import static nl.taartbord.play.Meeting.FATIMA;
import static nl.taartbord.play.Meeting.NICO;
import static nl.taartbord.play.Meeting.OMAR;
import static nl.taartbord.play.Orders.forget;
import static nl.taartbord.play.Orders.of;
import static nl.taartbord.play.Orders.remove;
import static nl.taartbord.play.Workshops.MAP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.taartbord.activity.Reason;
import nl.taartbord.network.Contact;
import nl.taartbord.network.Network;
import nl.taartbord.network.NetworkCommand;
import nl.taartbord.play.Meeting;
import nl.taartbord.play.Orders;
import nl.taartbord.session.Session;
import nl.taartbord.session.State;
import nl.taartbord.terms.LinkId;
import nl.taartbord.terms.OptionId;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.PersonId;
import nl.taartbord.terms.Spot;
import nl.taartbord.view.Kind;
import nl.taartbord.view.View;
import nl.taartbord.wire.BatchJson;
import org.junit.jupiter.api.Test;

/** Organisations, links and webbers. */
class NetworkTest {
    private final Meeting meeting = Meeting.begin().in("network");

    private OrganisationId add(PersonId by, String name) {
        meeting.by(by).does(of(new NetworkCommand.Add(name, true, Optional.empty(), Optional.empty(), Optional.empty()))).accepted();
        return meeting.state().network().organisations().values().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();
    }

    private Network.Organisation organisation(OrganisationId id) {
        return meeting.state().network().organisations().get(id);
    }

    private static NetworkCommand.Link link(OrganisationId from, OrganisationId to) {
        return new NetworkCommand.Link(from, to, Optional.empty());
    }

    @Test
    void everybodyDrawsAlongAlsoInTheNameOfWhoHasNoDevice() {
        OrganisationId school = add(ANNA, "Oefenschool");
        meeting.by(NICO).inNameOf(OMAR).does(of(new NetworkCommand.Add("Buurthuis", false, Optional.of(new OptionId("uitvoerend")), Optional.empty(), Optional.empty()))).accepted();
        assertTrue(organisation(school).formal());
        assertEquals(2, meeting.state().network().organisations().size());
        assertEquals(OMAR, meeting.state().network().organisations().values().stream().filter(one -> one.name().equals("Buurthuis")).findFirst().orElseThrow().by());
    }

    @Test
    void everySpotLiesOnTheMapAndNoTwoAreTheSame() {
        for (int i = 0; i < 30; i++) {
            add(ANNA, "Organisatie " + i);
        }
        var geometry = meeting.state().setting().geometry();
        var spots = meeting.state().network().organisations().values().stream().map(Network.Organisation::spot).toList();
        assertTrue(spots.stream().allMatch(spot -> geometry.at(spot).filter(place -> place.zone().equals(MAP)).isPresent()));
        assertEquals(30, new HashSet<>(spots).size());
    }

    @Test
    void theSameNameTwiceIsRefusedWhateverItsCaseAndSpaces() {
        OrganisationId school = add(ANNA, "Oefenschool");
        OrganisationId team = add(ANNA, "Wijkteam");
        meeting.by(BEN).does(of(new NetworkCommand.Add("  oefenSCHOOL ", true, Optional.empty(), Optional.empty(), Optional.empty()))).refused(Reason.ORGANISATION_DOUBLE);
        meeting.by(BEN).does(of(new NetworkCommand.Edit(team, "Oefenschool", true, Optional.empty(), 1))).refused(Reason.ORGANISATION_DOUBLE);
        meeting.by(BEN).does(of(new NetworkCommand.Edit(school, "oefenschool", false, Optional.empty(), 1))).accepted();
    }

    @Test
    void badNamesAndLevelsAreRefused() {
        meeting.by(ANNA).does(of(new NetworkCommand.Add(" ", true, Optional.empty(), Optional.empty(), Optional.empty()))).refused(Reason.TEXT_EMPTY);
        meeting.by(ANNA).does(of(new NetworkCommand.Add("x".repeat(81), true, Optional.empty(), Optional.empty(), Optional.empty()))).refused(Reason.TEXT_LONG);
        meeting.by(ANNA).does(of(new NetworkCommand.Add("School", true, Optional.of(new OptionId("hemels")), Optional.empty(), Optional.empty()))).refused(Reason.ORGANISATION_LEVEL);
    }

    @Test
    void aLinkJoinsTwoDifferentOnesOnceInWhateverDirection() {
        OrganisationId school = add(ANNA, "Oefenschool");
        OrganisationId team = add(ANNA, "Wijkteam");
        meeting.by(ANNA).does(of(link(school, school))).refused(Reason.LINK_SELF);
        meeting.by(ANNA).does(of(link(school, new OrganisationId("oniets")))).refused(Reason.ORGANISATION_MISSING);
        meeting.by(ANNA).does(of(link(school, team))).accepted();
        meeting.by(BEN).does(of(link(team, school))).refused(Reason.LINK_DOUBLE);
        LinkId link = meeting.state().network().links().keySet().iterator().next();
        meeting.by(BEN).does(of(new NetworkCommand.Unlink(link))).accepted();
        meeting.by(BEN).does(of(new NetworkCommand.Unlink(link))).refused(Reason.LINK_MISSING);
    }

    @Test
    void whoHasLinksGoesOnlyWhenConfirmedAndTakesThemAlong() {
        OrganisationId school = add(ANNA, "Oefenschool");
        OrganisationId team = add(ANNA, "Wijkteam");
        meeting.by(ANNA).does(of(link(school, team))).accepted();
        meeting.by(ANNA).does(of(new NetworkCommand.Remove(school, Optional.empty()))).refused(Reason.ORGANISATION_CONFIRM);
        meeting.by(ANNA).does(of(new NetworkCommand.Remove(school, Optional.of(true)))).accepted();
        assertTrue(meeting.state().network().links().isEmpty());
        meeting.by(ANNA).does(of(new NetworkCommand.Mark(school, true))).refused(Reason.ORGANISATION_MISSING);
    }

    @Test
    void whatWasReplacedUnreadIsToldToItsWriter() {
        OrganisationId school = add(ANNA, "Oefenschool");
        meeting.by(BEN).does(of(new NetworkCommand.Edit(school, "Oefenschool Noord", true, Optional.empty(), 0))).accepted();
        var disclosed = View.disclose(meeting.last().event(), Optional.of(BEN), meeting.last().before(), meeting.last().after());
        assertEquals(Optional.of(ANNA), disclosed.everybody().orElseThrow().over());
        meeting.by(ANNA).does(of(new NetworkCommand.Edit(school, "Oefenschool Zuid", true, Optional.empty(), 2))).accepted();
        disclosed = View.disclose(meeting.last().event(), Optional.of(ANNA), meeting.last().before(), meeting.last().after());
        assertEquals(Optional.empty(), disclosed.everybody().orElseThrow().over());
    }

    @Test
    void contactsCarryTheDateOfTheirCheckAndAreNotForTheScreen() {
        OrganisationId school = add(ANNA, "Oefenschool");
        meeting.by(ANNA).does(of(new NetworkCommand.Contact(school, "Juf Els (oefening)", "06-00000000", "gisteren"))).refused(Reason.DUE_INVALID);
        meeting.by(ANNA).does(of(new NetworkCommand.Contact(school, "Juf Els (oefening)", "06-00000000", "2026-11-20"))).accepted();
        State state = meeting.state();
        assertTrue(View.whole(state, Optional.of(BEN)).get(Kind.CONTACTS).toString().contains("06-00000000"));
        assertFalse(View.whole(state, Optional.empty()).toString().contains("06-00000000"));
        assertTrue(View.whole(state, Optional.empty()).get(Kind.ORGANISATIONS).toString().contains("2026-11-20"));
        var disclosed = View.disclose(meeting.last().event(), Optional.of(ANNA), meeting.last().before(), state);
        assertTrue(disclosed.everybody().orElseThrow().put().toString().contains("checked"));
        assertFalse(disclosed.everybody().orElseThrow().put().toString().contains("06-00000000"));
        meeting.by(ANNA).does(of(new NetworkCommand.Contact(school, "", "", ""))).accepted();
        assertEquals(Optional.empty(), organisation(school).contact());
    }

    @Test
    void withSomebodyWhoIsForgottenGoesTheContactInTheirNameAndNoOther_P7() {
        OrganisationId hers = add(ANNA, "Oefenschool");
        OrganisationId his = add(ANNA, "Buurthuis");
        String name = meeting.state().roster().people().get(ANNA).details().name();
        contact(hers, " " + name.toUpperCase(Locale.ROOT) + " ");
        contact(his, name + " Jansen");
        meeting.by(FATIMA).does(remove(ANNA)).accepted();
        assertTrue(organisation(hers).contact().isPresent(), "who leaves can still be reached");
        meeting.by(FATIMA).does(forget(ANNA, false)).accepted();
        assertEquals(Optional.empty(), organisation(hers).contact());
        assertTrue(organisation(his).contact().isPresent());
        var last = BatchJson.write(meeting.batches().getLast()).people();
        assertFalse(last.toString().contains("06-0"), "beside the log it is gone too");
        assertTrue(last.containsKey("contact." + hers.value()), last.toString());
        meeting.by(FATIMA).does(forget(ANNA, true)).accepted();
        assertTrue(organisation(his).contact().isPresent(), "who has no name takes nobody's contact along");
    }

    private void contact(OrganisationId organisation, String name) {
        meeting.by(BEN).does(of(new NetworkCommand.Contact(organisation, name, "06-00000000", "2026-11-20"))).accepted();
    }

    @Test
    void arrangingPutsEverybodyApartOnTheMapAlwaysTheSame() {
        List<OrganisationId> all = IntStream.range(0, 12).mapToObj(i -> add(ANNA, "Organisatie " + i)).toList();
        for (int i = 1; i < 6; i++) {
            meeting.by(ANNA).does(of(link(all.getFirst(), all.get(i)))).accepted();
        }
        Map<OrganisationId, Spot> before = new HashMap<>();
        all.forEach(id -> before.put(id, organisation(id).spot()));
        meeting.by(FATIMA).does(of(new NetworkCommand.Arrange())).accepted();
        assertNotEquals(before.get(all.getFirst()), organisation(all.getFirst()).spot());
        assertEquals(12, meeting.state().network().organisations().values().stream().map(Network.Organisation::spot).distinct().count());
        meeting.by(FATIMA).does(of(new NetworkCommand.Arrange())).refused(Reason.UNCHANGED);
    }

    @Test
    void organisationsAreBounded() {
        IntStream.range(0, 150).forEach(i -> add(ANNA, "Organisatie " + i));
        meeting.by(ANNA).does(of(new NetworkCommand.Add("Een te veel", true, Optional.empty(), Optional.empty(), Optional.empty()))).refused(Reason.LIMIT);
    }

    @Test
    void linksAreBounded() {
        List<OrganisationId> all = IntStream.range(0, 40).mapToObj(i -> add(ANNA, "Organisatie " + i)).toList();
        List<NetworkCommand.Link> pairs = IntStream.range(0, 40 * 40).filter(i -> i / 40 < i % 40).mapToObj(i -> link(all.get(i / 40), all.get(i % 40))).toList();
        pairs.subList(0, 600).forEach(pair -> meeting.by(ANNA).does(of(pair)).accepted());
        meeting.by(ANNA).does(of(pairs.get(600))).refused(Reason.LIMIT);
    }

    @Test
    void theLogFoldsToTheSame_D6() {
        OrganisationId school = add(ANNA, "Oefenschool");
        meeting.by(ANNA).does(of(new NetworkCommand.Contact(school, "Juf Els (oefening)", "06-00000000", "2026-11-20"))).accepted();
        State folded = null;
        for (var batch : meeting.batches()) {
            folded = Session.evolve(folded, batch);
        }
        assertEquals(meeting.state(), folded);
        assertEquals(Optional.of(new Contact("Juf Els (oefening)", "06-00000000", "2026-11-20")), folded.network().organisations().get(school).contact());
    }
}
