package nl.taartbord.wire;

import nl.taartbord.format.Activity;

/** How each activity is called on the wire. */
final class ActivityNames {
    private ActivityNames() {}

    static String of(Activity activity) {
        return switch (activity) {
            case Activity.Lobby _ -> "lobby";
            case Activity.Explain _ -> "explain";
            case Activity.Introduce _ -> "introduce";
            case Activity.Write _ -> "write";
            case Activity.Discuss _ -> "discuss";
            case Activity.Score _ -> "score";
            case Activity.Vote _ -> "vote";
            case Activity.Statement _ -> "statement";
            case Activity.Actions _ -> "actions";
            case Activity.Reflect _ -> "reflect";
            case Activity.Break _ -> "break";
            case Activity.Badge _ -> "badge";
            case Activity.Groups _ -> "groups";
            case Activity.Round _ -> "round";
            case Activity.Cards _ -> "cards";
            case Activity.Minority _ -> "minority";
            case Activity.Network _ -> "network";
            case Activity.Agreement _ -> "agreement";
            case Activity.Homework _ -> "homework";
        };
    }
}
