package nl.taartbord.terms;

import java.util.Optional;

/** A place on the poster, in poster units; a thing's spot is its centre. */
public record Spot(double x, double y) {
    public Spot {
        if (!Double.isFinite(x) || !Double.isFinite(y) || Math.abs(x) > 100_000 || Math.abs(y) > 100_000) {
            throw new IllegalArgumentException("x and y are finite numbers on the poster");
        }
    }

    /** The spot that a command asks for; without one of the two the server finds it. */
    public static Optional<Spot> of(Optional<Double> x, Optional<Double> y) {
        return x.flatMap(across -> y.map(down -> new Spot(across, down)));
    }

    /** To a tenth of a unit, which nobody sees and every frame is shorter for. */
    public Spot rounded() {
        return new Spot(Math.round(x * 10) / 10.0, Math.round(y * 10) / 10.0);
    }

    public double distance(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
