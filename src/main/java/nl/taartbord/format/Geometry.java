package nl.taartbord.format;
import java.util.*; import nl.taartbord.terms.*;
public record Geometry(double width) {
  public record Place(ZoneId zone, Optional<SliceId> slice) {}
  public static Geometry of(Poster p, List<Poster.Slice> s){return new Geometry(1);}
  public double size(ZoneId z,int n){return 100;}
  public Spot free(ZoneId z, SliceId s, List<Spot> t, int n){return new Spot(0,0);}
  public Spot nearest(ZoneId z, SliceId s, Spot w){return w;}
  public Optional<Place> at(Spot s){return Optional.empty();}

  public double order(ZoneId z, Spot s){return 0;}
}
