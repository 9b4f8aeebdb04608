package org.daybook.app.service.signin;

import java.util.UUID;

/// Somebody at the desk.
public record Person(UUID staffId, String name, String signInName) {}
