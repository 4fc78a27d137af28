package nl.taartbord.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.taartbord.format.Geometry;
import nl.taartbord.format.Outline;
import nl.taartbord.terms.OrganisationId;
import nl.taartbord.terms.Spot;
import nl.taartbord.terms.ZoneId;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Lays a network out anew: what is linked lies close (Fruchterman and Reingold 1991, by JGraphT), then every card gets a place of its
 * own. The same network always comes out the same.
 */
final class Arranging {
    private static final int ITERATIONS = 200;
    private static final double FACTOR = 0.5;
    private static final long SEED = 7;

    private Arranging() {}

    static Map<OrganisationId, Spot> of(Network network, Geometry geometry, ZoneId map) {
        Outline.Box box = geometry.outline(map).box();
        Graph<OrganisationId, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        network.organisations().keySet().stream().sorted(Comparator.comparing(OrganisationId::value)).forEach(graph::addVertex);
        network.links().values().forEach(link -> graph.addEdge(link.from(), link.to()));
        LayoutModel2D<OrganisationId> model = new MapLayoutModel2D<>(new Box2D(box.x(), box.y(), box.width(), box.height()));
        new FRLayoutAlgorithm2D<OrganisationId, DefaultEdge>(ITERATIONS, FACTOR, new Random(SEED)).layout(graph, model);
        return apart(graph.vertexSet(), model, geometry, map);
    }

    /** Each organisation takes the free place nearest to where the forces left it; the ones with the most room about them last. */
    private static Map<OrganisationId, Spot> apart(Iterable<OrganisationId> organisations, LayoutModel2D<OrganisationId> model, Geometry geometry, ZoneId map) {
        List<OrganisationId> order = new ArrayList<>();
        organisations.forEach(order::add);
        List<Spot> places = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            places.add(geometry.free(map, null, places, order.size()));
        }
        Map<OrganisationId, Spot> spots = new LinkedHashMap<>();
        for (OrganisationId organisation : order) {
            Point2D wish = model.get(organisation);
            Spot nearest = places.stream().min(Comparator.comparingDouble(place ->
                    Math.hypot(place.x() - wish.getX(), place.y() - wish.getY()))).orElseThrow();
            places.remove(nearest);
            spots.put(organisation, nearest.rounded());
        }
        return spots;
    }
}
