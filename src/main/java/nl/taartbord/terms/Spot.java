package nl.taartbord.terms;

/** A place on the poster, in poster units; a thing's spot is its centre. */
public record Spot(double x, double y) {
    public Spot {
        if (!Double.isFinite(x) || !Double.isFinite(y) || Math.abs(x) > 100_000 || Math.abs(y) > 100_000) {
            throw new IllegalArgumentException("x and y are finite numbers on the poster");
        }
    }

    public double distance(Spot other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
