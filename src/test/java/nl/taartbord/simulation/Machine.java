package nl.taartbord.simulation;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The process of a simulated server: its loops and timers, behind the Vert.x of production. It can stand still (its time goes on, as
 * under SIGSTOP) and it can die, between any two things it does.
 */
final class Machine {
    private record Deployed(Deployable verticle, Loop loop) {}

    private final Clockwork clockwork;
    private final Chance chance;
    private final String name;
    private final Consumer<Throwable> bugs;
    private final Vertx vertx;
    private final Map<Long, Loop> timers = new HashMap<>();
    private final Map<String, Deployed> deployed = new HashMap<>();
    private final Loop outside;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private final List<Runnable> deaths = new ArrayList<>();
    private Loop current;
    private long numbers;
    private boolean paused;
    private boolean dead;

    Machine(Clockwork clockwork, Chance chance, String name, Consumer<Throwable> bugs) {
        this.clockwork = clockwork;
        this.chance = chance;
        this.name = name;
        this.bugs = bugs;
        this.outside = loop("outside");
        this.vertx = (Vertx) Proxy.newProxyInstance(Vertx.class.getClassLoader(), new Class<?>[] {Vertx.class},
                (_, method, given) -> answer(method.getName(), given));
    }

    @Override
    public String toString() {
        return name;
    }

    Vertx vertx() {
        return vertx;
    }

    Loop loop(String of) {
        return new Loop(this, name + "/" + of);
    }

    boolean isAlive() {
        return !dead;
    }

    boolean isRunning() {
        return !dead && !paused;
    }

    void atDeath(Runnable what) {
        deaths.add(what);
    }

    void die() {
        if (!dead) {
            dead = true;
            held.clear();
            deaths.forEach(Runnable::run);
        }
    }

    void pause() {
        paused = true;
    }

    void goOn() {
        paused = false;
        while (!held.isEmpty() && isRunning()) {
            held.poll().run();
        }
    }

    /** Something that happens in or to this process: never once it is dead, later if it stands still. */
    void at(long when, Runnable what) {
        clockwork.at(when, () -> arrive(what));
    }

    private void arrive(Runnable what) {
        if (dead) {
            return;
        }
        if (paused) {
            held.add(what);
        } else {
            what.run();
        }
    }

    long now() {
        return clockwork.now();
    }

    /** From one loop to another. */
    long hop() {
        return chance.in(0.1) ? chance.between(1, 3) : 0;
    }

    Loop current() {
        return current;
    }

    Loop enter(Loop loop) {
        Loop before = current;
        current = loop;
        return before;
    }

    void broke(Throwable bug) {
        bugs.accept(bug);
    }

    private Loop here() {
        return current == null ? outside : current;
    }

    @SuppressWarnings("unchecked")
    private Object answer(String asked, Object[] given) throws Throwable {
        return switch (asked) {
            case "getOrCreateContext" -> here();
            case "setTimer" -> timer((long) given[0], false, (Handler<Long>) given[1]);
            case "setPeriodic" -> timer((long) given[0], true, (Handler<Long>) given[1]);
            case "cancelTimer" -> timers.remove((long) given[0]) != null;
            case "executeBlocking" -> blocking((Callable<?>) given[0]);
            case "deployVerticle" -> deploy((Deployable) given[0]);
            case "undeploy" -> undeploy((String) given[0]);
            case "hashCode" -> System.identityHashCode(this);
            case "toString" -> name;
            default -> throw new UnsupportedOperationException(asked);
        };
    }

    private long timer(long delay, boolean again, Handler<Long> handler) {
        long id = ++numbers;
        timers.put(id, here());
        ring(id, delay, again, handler);
        return id;
    }

    private void ring(long id, long delay, boolean again, Handler<Long> handler) {
        at(now() + delay, () -> {
            Loop loop = again ? timers.get(id) : timers.remove(id);
            if (loop != null) {
                loop.run(() -> handler.handle(id));
                if (again && timers.containsKey(id)) {
                    ring(id, delay, true, handler);
                }
            }
        });
    }

    private <T> Future<T> blocking(Callable<T> work) {
        Promise<T> promise = here().promise();
        at(now() + chance.between(0, 20), () -> {
            try {
                promise.complete(work.call());
            } catch (Exception failure) {
                promise.fail(failure);
            }
        });
        return promise.future();
    }

    private Future<String> deploy(Deployable verticle) {
        Promise<String> promise = here().promise();
        String id = "deployment-" + ++numbers;
        Loop loop = new Loop(this, id);
        deployed.put(id, new Deployed(verticle, loop));
        loop.execute(() -> started(verticle, loop).onComplete(done -> {
            if (done.succeeded()) {
                promise.complete(id);
            } else {
                forget(id);
                promise.fail(done.cause());
            }
        }));
        return promise.future();
    }

    private Future<?> started(Deployable verticle, Loop loop) {
        try {
            ((io.vertx.core.VerticleBase) verticle).init(vertx, loop);
            return ((io.vertx.core.VerticleBase) verticle).start();
        } catch (Exception failure) {
            return Future.failedFuture(failure);
        }
    }

    /** What it leaves running of timers stops when it has stopped. */
    private Future<Void> undeploy(String id) {
        Promise<Void> promise = here().promise();
        Deployed gone = deployed.remove(id);
        if (gone == null) {
            promise.fail(new IllegalStateException("already undeployed"));
            return promise.future();
        }
        gone.loop.execute(() -> stopped(gone).onComplete(done -> {
            timers.values().removeIf(gone.loop::equals);
            promise.complete();
        }));
        return promise.future();
    }

    private static Future<?> stopped(Deployed gone) {
        try {
            return ((io.vertx.core.VerticleBase) gone.verticle).stop();
        } catch (Exception failure) {
            return Future.failedFuture(failure);
        }
    }

    private void forget(String id) {
        Deployed gone = deployed.remove(id);
        timers.values().removeIf(gone.loop::equals);
    }
}
