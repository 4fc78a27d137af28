package nl.taartbord;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.StaticHandler;

/** Starts the server. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    var vertx = Vertx.vertx();
    var router = Router.router(vertx);
    router.route().handler(StaticHandler.create("webroot"));
    var server = vertx.createHttpServer().requestHandler(router).listen(8080).await();
    System.out.println("Taartbord: http://localhost:" + server.actualPort());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> vertx.close().await()));
  }
}
