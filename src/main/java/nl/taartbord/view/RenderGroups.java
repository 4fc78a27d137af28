package nl.taartbord.view;

import nl.taartbord.groups.Groups;

/** Who works with whom: the same for everybody. */
final class RenderGroups {
    private RenderGroups() {}

    static Tree division(Groups.Division division) {
        return Tree.with("phase", division.phase()).and("turn", division.turn()).and("groups", Tree.list(division.groups(), group ->
                Tree.with("id", group.id()).and("members", group.members()).and("zone", group.zone())
                        .and("recorder", group.recorder()).and("presenter", group.presenter())));
    }
}
