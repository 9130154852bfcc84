# A distributed Connect worker with both plugins, from a plain clone: docker build -t streampair-connect .
# With plugins that are built already: mvn -DskipTests package && docker build --build-arg PREBUILT=true -t streampair-connect .
ARG KAFKA_VERSION=4.3.1
ARG BUILDER=maven:3.9-eclipse-temurin-17

FROM ${BUILDER} AS plugins
ARG PREBUILT=false
USER root
WORKDIR /streampair
COPY . .
# Maven's folder is in this stage alone, which no one runs.
RUN if [ "$PREBUILT" != true ]; then \
      rm -rf faker-source-connector/target cassandra-sink-connector/target \
      && mvn -B -ntp -q package -Dmaven.test.skip=true -am -pl faker-source-connector,cassandra-sink-connector \
      && mvn -B -ntp -q dependency:copy@jmx-exporter -pl integration-tests; \
    fi \
    && mkdir -p /image/connect/plugins /image/jmx-exporter \
    && cp -r faker-source-connector/target/plugins/* cassandra-sink-connector/target/plugins/* /image/connect/plugins/ \
    && cp src/image/healthy connect-configs/worker.properties /image/connect/ \
    && cp integration-tests/target/jmx-exporter/agent.jar monitoring/jmx-exporter.yml /image/jmx-exporter/ \
    && chmod -R u=rwX,go=rX /image && chmod 755 /image/connect/healthy

FROM apache/kafka:${KAFKA_VERSION}

ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Streampair Connect" \
      org.opencontainers.image.description="A Kafka Connect worker with a source of generated records and a sink into Apache Cassandra" \
      org.opencontainers.image.url="https://github.com/streampair/streampair" \
      org.opencontainers.image.source="https://github.com/streampair/streampair" \
      org.opencontainers.image.documentation="https://github.com/streampair/streampair/tree/main/docs" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="Streampair" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"

# Root owns all of it, and the worker runs as appuser: who takes a worker over cannot change what the next one loads.
# The JMX exporter works only where KAFKA_OPTS names it: see docker-compose.yml.
COPY --from=plugins --chown=root:root /image /opt

# An empty host: the worker listens on all addresses and tells the others the name of its container.
ENV CONNECT_LISTENERS=http://:8083
EXPOSE 8083

HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 CMD ["/opt/connect/healthy"]

USER appuser
CMD ["/opt/kafka/bin/connect-distributed.sh", "/opt/connect/worker.properties"]
