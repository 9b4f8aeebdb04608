package org.daybook.app.ui.signin;

import java.util.UUID;

/// Somebody who can take the desk over by PIN.
public record KnownPerson(UUID id, String name) {}
