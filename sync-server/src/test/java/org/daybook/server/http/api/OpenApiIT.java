package org.daybook.server.http.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.server.store.AccessToken.Reach;
import org.daybook.server.testkit.ApiCampus;
import org.daybook.server.testkit.ApiCampus.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The document says what the handlers do: every endpoint is in it and nothing else, and what is
/// really asked and answered fits its schemas, which allow nothing that they do not name.
class OpenApiIT {
  private static final Path DOCUMENT = Path.of("../docs/openapi.yaml");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static JsonNode document;
  private static ApiCampus api;
  private static final Set<String> DONE = new HashSet<>();
  private static final Set<String> REFUSED = new HashSet<>();

  @BeforeAll
  static void open() throws IOException {
    document = new YAMLMapper().readTree(Files.readString(DOCUMENT));
    api = new ApiCampus();
  }

  @AfterAll
  static void close() {
    api.close();
  }

  @Test
  void everyEndpointIsDescribedAndNothingElse() {
    assertEquals(new TreeSet<>(new ApiRoutes(null, 1, 1).names()), new TreeSet<>(described()));
    assertEquals("3.1.0", document.path("openapi").asString());
    assertEquals(ApiRoutes.PREFIX, document.path("servers").path(0).path("url").asString());
  }

  @Test
  void whatItRefersToIsThere() {
    var names = new ArrayList<String>();
    references(document, names);
    assertFalse(names.isEmpty());
    for (var name : names) {
      assertTrue(name.startsWith("#/"), name);
      assertFalse(document.at(name.substring(1)).isMissingNode(), name);
    }
    var ids = new ArrayList<String>();
    operations().forEach(it -> ids.add(it.operation().path("operationId").asString()));
    assertEquals(ids.size(), new HashSet<>(ids).size(), "each name of an operation is used once");
  }

  @Test
  void serverServesTheDocumentThatIsRead() throws IOException {
    var served = api.get(null, "/openapi.yaml").is(200);
    assertArrayEquals(Files.readAllBytes(DOCUMENT), served.http().body());
    assertEquals("application/yaml", served.header("Content-Type"));
  }

  @Test
  void whatIsAnsweredFitsWhatIsDescribed() {
    var student = api.student(0);
    var token = api.token(student);
    api.topUp(student, 50_000);
    asked("GET /sessions/calendar", api.get(token, "/sessions/calendar?limit=1"));
    asked("GET /sessions/calendar", api.get(api.program(Reach.SESSIONS), "/sessions/calendar"));
    asked("GET /sessions/calendar", api.get(token, "/sessions/calendar?limit=0"));
    asked("GET /packages", api.get(token, "/packages"));
    asked("GET /packages", api.get(null, "/packages"));
    var buying =
        "{\"packageId\":\""
            + api.north().pack()
            + "\",\"price\":{\"amountMinor\":12000,\"currency\":\"EUR\"}}";
    said("POST /student-packages/purchase", buying);
    asked(
        "POST /student-packages/purchase",
        api.post(token, "/student-packages/purchase", "b", buying));
    asked(
        "POST /student-packages/purchase",
        api.post(token, "/student-packages/purchase", "b2", buying.replace("EUR", "USD")));
    var seat = "{\"sessionId\":\"" + api.north().session() + "\"}";
    said("POST /enrollments/book", seat);
    var booked = api.post(token, "/enrollments/book", "s", seat);
    asked("POST /enrollments/book", booked);
    asked("POST /enrollments/book", api.post(token, "/enrollments/book", "s2", seat));
    asked("POST /enrollments/book", api.post(token, "/enrollments/book", null, seat));
    asked(
        "POST /enrollments/book",
        api.post(token, "/enrollments/book", "s", "{\"sessionId\":\"" + UUID.randomUUID() + "\"}"));
    var id = booked.json().path("id").asString();
    asked("GET /sessions/{id}", api.get(token, "/sessions/" + api.north().session()));
    asked("GET /sessions/{id}", api.get(token, "/sessions/x"));
    asked("GET /enrollments/{id}", api.get(token, "/enrollments/" + id));
    asked("GET /enrollments/{id}", api.get(token, "/enrollments/" + UUID.randomUUID()));
    var other = api.student(1);
    api.topUp(other, 2_000);
    api.book(api.token(other), api.north().session()).is(201);
    asked("GET /finance/wallets/me", api.get(api.token(other), "/finance/wallets/me"));
    asked("GET /finance/wallets/me", api.get(api.program(), "/finance/wallets/me"));
    asked("GET /student-packages", api.get(token, "/student-packages"));
    asked("GET /student-packages", api.get(token, "/student-packages?x=1"));
    asked("GET /student-packages/summary", api.get(token, "/student-packages/summary"));
    asked("GET /student-packages/summary", api.get("x", "/student-packages/summary"));
    said("POST /enrollments/{id}/cancel", "{\"reason\":\"Ill\"}");
    asked(
        "POST /enrollments/{id}/cancel",
        api.post(token, "/enrollments/" + id + "/cancel", "c", "{\"reason\":\"Ill\"}"));
    asked(
        "POST /enrollments/{id}/cancel",
        api.post(token, "/enrollments/" + id + "/cancel", "c2", "{\"reasons\":\"Ill\"}"));
    asked("GET /enrollments/history", api.get(token, "/enrollments/history"));
    asked("GET /enrollments/history", api.get(token, "/enrollments/history?cursor=!"));
    asked(
        "GET /finance/wallets/me/statement",
        api.get(token, "/finance/wallets/me/statement?limit=1"));
    asked(
        "GET /finance/wallets/me/statement",
        api.get(token, "/finance/wallets/me/statement?limit="));

    var described = new TreeSet<>(described());
    described.removeAll(Set.of("GET /openapi.yaml", "GET /calendar/{token}.ics"));
    assertEquals(described, new TreeSet<>(DONE), "each was done once");
    assertEquals(described, new TreeSet<>(REFUSED), "and refused once");
  }

  private static void asked(String endpoint, Answer answer) {
    var responses = operation(endpoint).path("responses");
    var status = Integer.toString(answer.status());
    var response = responses.has(status) ? responses.path(status) : responses.path("default");
    if (response.has("$ref")) {
      response = document.at(response.path("$ref").asString().substring(1));
    }
    var type = answer.header("Content-Type");
    var schema = response.path("content").path(type).path("schema");
    assertFalse(schema.isMissingNode(), endpoint + " answers " + status + " as " + type);
    fits(endpoint + " " + status, schema, answer.text());
    (answer.status() < 400 ? DONE : REFUSED).add(endpoint);
  }

  private static void said(String endpoint, String body) {
    var schema =
        operation(endpoint)
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    assertFalse(schema.isMissingNode(), endpoint);
    fits(endpoint, schema, body);
  }

  private static void fits(String what, JsonNode schema, String body) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.path("components"));
    var errors =
        SCHEMAS
            .getSchema(whole)
            .validate(
                JsonMapper.shared().readTree(body),
                it -> it.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertEquals(List.of(), errors, () -> what + ": " + body);
  }

  private record Described(String name, JsonNode operation) {}

  private static List<Described> operations() {
    var all = new ArrayList<Described>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  assertTrue(METHODS.contains(method.getKey()), method.getKey());
                  var name = method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                  all.add(new Described(name, method.getValue()));
                }));
    return all;
  }

  private static List<String> described() {
    return operations().stream().map(Described::name).toList();
  }

  private static JsonNode operation(String endpoint) {
    return operations().stream()
        .filter(it -> it.name().equals(endpoint))
        .map(Described::operation)
        .findFirst()
        .orElseThrow();
  }

  private static void references(JsonNode node, List<String> names) {
    if (node.has("$ref")) {
      names.add(node.path("$ref").asString());
    }
    node.forEach(it -> references(it, names));
  }
}
