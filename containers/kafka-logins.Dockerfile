# Makes Kafka's users and their rights, then ends. The build context is what the build has made of local-plant:
#   docker build --file containers/kafka-logins.Dockerfile --tag lotline/kafka-logins local-plant/target
FROM eclipse-temurin:25-jre

WORKDIR /opt/lotline
COPY lib/ lib/
COPY local-plant-*.jar ./local-plant.jar

USER 10001:10001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Xmx128m", \
    "-jar", "local-plant.jar", "kafka-logins"]
