package org.daybook.server.http.api;

import org.daybook.server.api.ApiProblem;

/// A request of the API that is answered with a problem.
final class ApiRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ApiProblem problem;

  ApiRefusal(ApiProblem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  static ApiRefusal malformed(String detail) {
    return new ApiRefusal(ApiProblem.malformed(detail));
  }

  ApiProblem problem() {
    return problem;
  }
}
