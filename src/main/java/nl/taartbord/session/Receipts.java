package nl.taartbord.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.taartbord.terms.DeviceId;
import nl.taartbord.terms.Immutable;
import nl.taartbord.terms.PersonId;

/**
 * The last commands that took effect, per device, so that one that is sent again has its effect once. Rebuilt from the log.
 * Refused commands leave nothing here and may be tried again.
 */
public record Receipts(Map<DeviceId, List<Receipt>> devices) {
    public static final Receipts EMPTY = new Receipts(Map.of());
    /** What a command said went with its texts; that it was done did not. */
    private static final String WIPED = "";

    static final int KEPT = 64;
    static final int DEVICES = 1_000;

    public Receipts {
        devices = Immutable.copy(devices);
    }

    public record Receipt(long ref, String print, PersonId by, long seq) {}

    public sealed interface Known {
        record New() implements Known {}

        record Done(long seq) implements Known {}

        /** The same name for something else. */
        record Reused() implements Known {}

        record TooOld() implements Known {}
    }

    public Known find(PersonId by, Reference reference) {
        List<Receipt> kept = devices.getOrDefault(reference.device(), List.of());
        for (Receipt receipt : kept) {
            if (receipt.ref() == reference.ref()) {
                boolean same = (receipt.print().equals(reference.print()) || receipt.print().equals(WIPED)) && receipt.by().equals(by);
                return same ? new Known.Done(receipt.seq()) : new Known.Reused();
            }
        }
        boolean full = kept.size() >= KEPT;
        return full && reference.ref() < kept.getFirst().ref() ? new Known.TooOld() : new Known.New();
    }

    Receipts with(PersonId by, Reference reference, long seq) {
        var receipt = new Receipt(reference.ref(), reference.print(), by, seq);
        // In order of ref, the lowest dropped first: what was dropped can then be told from what never came.
        List<Receipt> kept = new ArrayList<>(devices.getOrDefault(reference.device(), List.of()));
        kept.add(receipt);
        kept.sort(Comparator.comparingLong(Receipt::ref));
        kept.subList(0, Math.max(0, kept.size() - KEPT)).clear();
        // The device that was heard last comes last, so that the ones dropped are the longest silent.
        var others = Immutable.without(devices, reference.device());
        if (others.size() >= DEVICES) {
            others = Immutable.without(others, others.keySet().iterator().next());
        }
        return new Receipts(Immutable.put(others, reference.device(), List.copyOf(kept)));
    }
}
