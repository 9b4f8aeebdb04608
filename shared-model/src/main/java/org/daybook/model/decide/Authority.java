package org.daybook.model.decide;

/// On whose authority an operation is decided.
public enum Authority {
  /// The actor's roles decide what is permitted.
  OF_THE_ACTOR,
  /// The centre's own command line, import or job: permitted by whoever runs the server.
  OF_THE_CENTRE
}
