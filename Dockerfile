# A distributed Connect worker with both plugins. Build first: mvn -DskipTests package
FROM apache/kafka:4.3.1

COPY --chown=appuser connect-configs/worker.properties /opt/connect/worker.properties
COPY --chown=appuser faker-source-connector/target/plugins cassandra-sink-connector/target/plugins /opt/connect/plugins/

# An empty host: the worker listens on all addresses and tells the others the name of its container.
ENV CONNECT_LISTENERS=http://:8083
EXPOSE 8083

HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=12 \
  CMD wget -q -O /dev/null http://localhost:8083/health || exit 1

USER appuser
CMD ["/opt/kafka/bin/connect-distributed.sh", "/opt/connect/worker.properties"]
