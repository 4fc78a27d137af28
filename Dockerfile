# The pages.
FROM node:24-bookworm-slim AS web
WORKDIR /build
COPY web/package.json web/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web/ ./
RUN npm run build

# The server.
FROM eclipse-temurin:25-jdk AS server
WORKDIR /build
COPY .mvn/ .mvn/
COPY mvnw pom.xml ./
COPY src/ src/
COPY --from=web /build/dist/ web/dist/
RUN ./mvnw -B -DskipWeb -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin taartbord \
    && install -d -o taartbord -g taartbord -m 0700 /data
WORKDIR /app
COPY --from=server /build/target/lib/ lib/
COPY --from=server /build/target/taartbord.jar ./
COPY LICENCE ./
USER taartbord
ENV TAARTBORD_HOST=0.0.0.0 TAARTBORD_PORT=8080 TAARTBORD_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
    CMD curl -fsS "http://127.0.0.1:${TAARTBORD_PORT}/health/live" || exit 1
# Half of the memory: the Redis that comes along and the network buffers live outside the heap.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "--sun-misc-unsafe-memory-access=allow", "-jar", "taartbord.jar"]
