package nl.taartbord.view;

import nl.taartbord.turns.Turns;

/** Turns: who speaks, who comes and who has been. */
final class RenderTurns {
    private RenderTurns() {}

    static Tree rota(Turns.Rota rota) {
        return rota == null ? null : Tree.with("phase", rota.phase()).and("order", rota.order()).and("speaker", rota.speaker())
                .and("had", rota.had()).and("finished", rota.finished());
    }
}
