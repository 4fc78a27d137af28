package nl.taartbord;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

/** Starts the server. */
public final class Main {

  private static final int PORT = 8080;

  private Main() {}

  public static void main(String[] args) {
    var vertx = Vertx.vertx();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> vertx.close().await()));
    var router = Router.router(vertx);
    router.route().handler(StaticHandler.create("webroot"));
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(PORT)
        .onSuccess(server -> System.out.println("Taartbord: http://localhost:" + server.actualPort()))
        .onFailure(
            refused -> {
              System.err.println("Poort / port " + PORT + ": " + refused.getMessage());
              // Not on this event loop: the shutdown hook waits for it.
              Thread.ofPlatform().start(() -> System.exit(1));
            });
  }
}
