# syntax=docker/dockerfile:1
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src src
COPY bot-scripts bot-scripts
COPY docs/third-party.md docs/third-party.md
COPY LICENSE ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -Dmaven.test.skip=true package
# Libraries change seldom, the program often: each gets a layer of its own
RUN java -Djarmode=tools -jar target/dyzurka.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
WORKDIR /dyzurka
RUN useradd --system --home-dir /dyzurka --shell /usr/sbin/nologin dyzurka \
	&& mkdir data && chown dyzurka . data
COPY --from=build /src/layers/dependencies/ ./
COPY --from=build /src/layers/spring-boot-loader/ ./
COPY --from=build /src/layers/snapshot-dependencies/ ./
COPY --from=build /src/layers/application/ ./
USER dyzurka
# Small and quick to start rather than fastest: docs/decisions/0015-small-machines.md
ENV JDK_JAVA_OPTIONS="-Xms64m -Xmx384m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:+UseSerialGC \
-XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError"
# One start, with a database that is gone with it, so that every later one is quick
RUN java -XX:AOTCacheOutput=dyzurka.aot -Dspring.context.exit=onRefresh -jar dyzurka.jar \
	--spring.datasource.url=jdbc:h2:mem:training
EXPOSE 8080
# Java is process 1: it gets the SIGTERM and ends in good order
ENTRYPOINT ["java", "-XX:AOTCache=dyzurka.aot", "-jar", "dyzurka.jar"]
