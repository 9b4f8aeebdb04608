package org.daybook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.daybook.model.booking.Booking;
import org.daybook.model.command.Command;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.testkit.ApiCampus;
import org.daybook.server.testkit.ApiCampus.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Many students want the last seats of a session in the same moment, through two servers on one
/// database.
class ApiCrowdIT {
  private static final int LAST_SEATS = 10;

  private final ApiCampus api = new ApiCampus();

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void twoHundredGetTheLastTenSeatsOnce() throws Exception {
    crowd(200);
  }

  @Test
  @Tag("slow")
  void thousandGetTheLastTenSeatsOnce() throws Exception {
    crowd(1_000);
  }

  private void crowd(int size) throws Exception {
    var session = api.session(api.north().branch(), api.cohort(LAST_SEATS), ApiCampus.BEGINS);
    var students = students(size);
    var tokens = students.stream().map(api::token).toList();
    List<Answer> answers;
    try (var other = api.campus.anotherServer();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < size; i++) {
        var token = tokens.get(i);
        int port = i % 2 == 0 ? api.campus.port() : other.port();
        asked.add(() -> book(port, token, session));
      }
      answers = new ArrayList<>();
      for (var done : threads.invokeAll(asked)) {
        answers.add(done.get());
      }
    }

    assertEquals(
        Map.of("201", (long) LAST_SEATS, "409 SEAT-01", (long) size - LAST_SEATS),
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.status() == 201 ? "201" : it.status() + " " + it.code(),
                    Collectors.counting())));
    assertEquals(
        LAST_SEATS,
        api.facts(it -> it.list(Booking.BY_SESSION, session)).stream()
            .filter(it -> it.livesAt(ApiCampus.NOW))
            .count());
    assertEquals(LAST_SEATS, paid(students), "as many credits were used, and no more");
  }

  private Answer book(int port, String token, UUID session) {
    var request = api.request(token, "/enrollments/book");
    return ApiCampus.send(
        request
            .uri(URI.create("http://127.0.0.1:" + port + "/api/v1/enrollments/book"))
            .header("Idempotency-Key", "once")
            .POST(BodyPublishers.ofString("{\"sessionId\":\"" + session + "\"}"))
            .build());
  }

  private List<UUID> students(int size) {
    var commands = new ArrayList<Command>();
    var family = api.id();
    var students = new ArrayList<UUID>();
    commands.add(new RecordFamily(family, PersonDetails.named("Crowd"), null));
    for (int i = 0; i < size; i++) {
      var student = api.id();
      students.add(student);
      commands.add(
          new AddStudent(student, family, "C" + i, PersonDetails.named("Crowd " + i), null));
      commands.add(new GrantPackage(student, api.north().pack(), "For all"));
    }
    api.campus.issue(api.north().branch(), commands.toArray(Command[]::new));
    return students;
  }

  private long paid(Collection<UUID> students) {
    return api.<Long>facts(it ->
        students.stream()
            .flatMap(student -> it.list(StudentPackage.BY_STUDENT, student).stream())
            .mapToLong(pack -> pack.credits() - pack.remaining())
            .sum());
  }
}
