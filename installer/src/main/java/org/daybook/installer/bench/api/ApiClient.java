package org.daybook.installer.bench.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.daybook.installer.bench.centre.CentreServer;

/// Asks as a student's program does.
final class ApiClient {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final ApiCentre centre;

  ApiClient(CentreServer server, ApiCentre centre) {
    this.server = server.address();
    this.centre = centre;
  }

  /// Makes the n-th booking.
  void book(int booking) throws IOException, InterruptedException {
    var request =
        request(centre.student(booking), "/enrollments/book")
            .header("Idempotency-Key", "bench-" + booking)
            .POST(BodyPublishers.ofString("{\"sessionId\":\"" + centre.session(booking) + "\"}"))
            .build();
    send(request, 201);
  }

  /// A page of a student's history; gives the cursor of the next, empty where there is none.
  String history(int student, String cursor) throws IOException, InterruptedException {
    var path = "/enrollments/history?limit=50" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
    var answer = send(request(student, path).build(), 200);
    var name = "\"nextCursor\":\"";
    int at = answer.lastIndexOf(name);
    return at < 0
        ? ""
        : answer.substring(at + name.length(), answer.indexOf('"', at + name.length()));
  }

  private HttpRequest.Builder request(int student, String path) {
    return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + centre.token(student));
  }

  private String send(HttpRequest request, int wanted) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != wanted) {
      throw new IOException("the server answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
