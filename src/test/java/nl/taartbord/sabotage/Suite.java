package nl.taartbord.sabotage;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes, or {@code class#method}, in this process: 0 all green, 1 some red, 2 none found. */
final class Suite {
    static final int GREEN = 0;
    static final int RED = 1;
    static final int NONE = 2;

    private Suite() {}

    static void main(String[] tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(tests).map(name -> name.contains("#") ? selectMethod(name) : selectClass(name)).toList()).build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        var result = summary.getSummary();
        result.printFailuresTo(new PrintWriter(System.out), 3);
        System.exit(result.getTestsFoundCount() == 0 ? NONE : result.getTotalFailureCount() > 0 ? RED : GREEN);
    }
}
