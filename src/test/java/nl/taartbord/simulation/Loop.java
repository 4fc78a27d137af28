package nl.taartbord.simulation;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.internal.CloseFuture;
import io.vertx.core.internal.ContextBuilder;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.EventExecutor;
import io.vertx.core.internal.VertxInternal;
import io.vertx.core.internal.WorkerPool;
import io.vertx.core.internal.deployment.DeploymentContext;
import io.vertx.core.json.JsonObject;
import io.vertx.core.spi.context.storage.AccessMode;
import io.vertx.core.spi.context.storage.ContextLocal;
import io.vertx.core.spi.tracing.VertxTracer;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** An event loop of a simulated server: does one thing after another, in the order in which they were given to it. */
final class Loop implements ContextInternal {
    private final Machine machine;
    private final String name;
    private final ConcurrentMap<Object, Object> data = new ConcurrentHashMap<>();
    private long busyUntil;

    Loop(Machine machine, String name) {
        this.machine = machine;
        this.name = name;
    }

    /** Later, after what was given before. */
    @Override
    public void execute(Runnable task) {
        busyUntil = Math.max(busyUntil, machine.now() + machine.hop());
        machine.at(busyUntil, () -> run(task));
    }

    /** Now, on this loop. */
    void run(Runnable task) {
        Loop before = machine.enter(this);
        try {
            task.run();
        } catch (RuntimeException bug) {
            machine.broke(bug);
        } finally {
            machine.enter(before);
        }
    }

    @Override
    public void runOnContext(Handler<Void> action) {
        execute(() -> action.handle(null));
    }

    @Override
    public <T> void execute(T argument, Handler<T> task) {
        execute(() -> task.handle(argument));
    }

    @Override
    public <T> void emit(T argument, Handler<T> task) {
        if (inThread()) {
            task.handle(argument);
        } else {
            execute(argument, task);
        }
    }

    @Override
    public boolean inThread() {
        return machine.current() == this;
    }

    @Override
    public boolean isRunningOnContext() {
        return inThread();
    }

    @Override
    public ContextInternal beginDispatch() {
        return machine.enter(this);
    }

    @Override
    public void endDispatch(ContextInternal previous) {
        machine.enter((Loop) previous);
    }

    @Override
    public void reportException(Throwable failure) {
        machine.broke(failure);
    }

    @Override
    public String deploymentID() {
        return name;
    }

    /** The same in every run, as maps by loop are gone through in its order. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public ConcurrentMap<Object, Object> contextData() {
        return data;
    }

    @Override
    public boolean isEventLoopContext() {
        return true;
    }

    @Override
    public boolean isWorkerContext() {
        return false;
    }

    @Override
    public ThreadingModel threadingModel() {
        return ThreadingModel.EVENT_LOOP;
    }

    // Nothing of the rest is asked of a loop by what runs here.

    private static UnsupportedOperationException absent() {
        return new UnsupportedOperationException("not part of the simulation");
    }

    @Override
    public EventExecutor executor() {
        throw absent();
    }

    @Override
    public EventExecutor eventLoop() {
        throw absent();
    }

    @Override
    public EventLoop nettyEventLoop() {
        throw absent();
    }

    @Override
    public <T> Future<T> executeBlocking(Callable<T> work, boolean ordered) {
        throw absent();
    }

    @Override
    public WorkerPool workerPool() {
        throw absent();
    }

    @Override
    public DeploymentContext deployment() {
        throw absent();
    }

    @Override
    public VertxInternal owner() {
        throw absent();
    }

    @Override
    public JsonObject config() {
        throw absent();
    }

    @Override
    public ClassLoader classLoader() {
        throw absent();
    }

    @Override
    public VertxTracer<?, ?> tracer() {
        return null;
    }

    @Override
    public ContextInternal duplicate(boolean own) {
        throw absent();
    }

    @Override
    public CloseFuture closeFuture() {
        throw absent();
    }

    @Override
    public Future<Void> close() {
        throw absent();
    }

    @Override
    public ContextBuilder toBuilder() {
        throw absent();
    }

    @Override
    public Context exceptionHandler(Handler<Throwable> handler) {
        throw absent();
    }

    @Override
    public Handler<Throwable> exceptionHandler() {
        throw absent();
    }

    @Override
    public <T> T getLocal(ContextLocal<T> key, AccessMode mode) {
        throw absent();
    }

    @Override
    public <T> T getLocal(ContextLocal<T> key, AccessMode mode, Supplier<? extends T> initial) {
        throw absent();
    }

    @Override
    public <T> void putLocal(ContextLocal<T> key, AccessMode mode, T value) {
        throw absent();
    }
}
