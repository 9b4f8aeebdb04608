package org.daybook.server.api;

/// The answer to a request that writes, as it is kept and as it is sent.
///
/// @param status of HTTP
/// @param body JSON
/// @param repeated whether it was given before
public record Written(int status, byte[] body, boolean repeated) {
  static final int MADE = 201;
  static final int DONE = 200;

  public boolean isProblem() {
    return status >= 400;
  }
}
