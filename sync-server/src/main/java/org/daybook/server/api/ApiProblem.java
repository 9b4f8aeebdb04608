package org.daybook.server.api;

/// Why a request was not done, as RFC 9457 tells it.
///
/// @param type names the kind of problem, whatever the language
/// @param title the same for people
/// @param status of HTTP
/// @param code what a person reads to support
/// @param detail what is said of this request
public record ApiProblem(String type, String title, int status, String code, String detail) {
  private static final String TYPES = "urn:daybook:problem:";

  static ApiProblem of(int status, String code, String kind, String title, String detail) {
    return new ApiProblem(TYPES + kind, title, status, code, detail);
  }

  public static ApiProblem malformed(String detail) {
    return of(400, "API-01", "malformed-request", "The request cannot be read", detail);
  }

  public static ApiProblem keyMissing() {
    return of(
        400,
        "API-02",
        "idempotency-key-missing",
        "An idempotency key is missing",
        "Idempotency-Key holds 1 to 255 printable ASCII characters");
  }

  public static ApiProblem unauthorised() {
    return of(
        401,
        "API-03",
        "unauthorised",
        "No valid token",
        "The token is missing, unknown or revoked");
  }

  public static ApiProblem forbidden() {
    return of(
        403, "API-04", "forbidden", "Not for this token", "The token does not reach this far");
  }

  /// Also where there is one that is somebody else's.
  public static ApiProblem notFound(String what) {
    return of(404, "API-05", "not-found", "Not found", "There is no such " + what);
  }

  public static ApiProblem methodNotAllowed() {
    return of(
        405,
        "API-06",
        "method-not-allowed",
        "The method is not offered",
        "The method is not offered here");
  }

  public static ApiProblem tooLarge(int mostBytes) {
    return of(
        413,
        "API-07",
        "too-large",
        "The request is too large",
        "A body has at most " + mostBytes + " bytes");
  }

  public static ApiProblem keyReused() {
    return of(
        422,
        "API-08",
        "idempotency-key-reused",
        "The idempotency key was used for something else",
        "This Idempotency-Key came with another request before");
  }

  public static ApiProblem tooMany() {
    return of(429, "API-09", "too-many-requests", "Too many requests", "Ask again later");
  }

  public static ApiProblem fault() {
    return of(500, "API-10", "internal", "A fault of the server", "A fault of the server");
  }

  public static ApiProblem unavailable() {
    return of(
        503,
        "API-11",
        "unavailable",
        "The server cannot answer now",
        "Ask again later with the same Idempotency-Key");
  }
}
