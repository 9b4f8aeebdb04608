package org.daybook.app.service.reports;

import java.util.Optional;
import java.util.UUID;
import org.daybook.model.session.Session;

/// A session with what it belongs to.
///
/// @param cohort name of the group, empty when the desk does not know it
/// @param course title, empty when the desk does not know it
/// @param trainerId who teaches it, or else its cohort
record Held(Session session, String cohort, String course, Optional<UUID> trainerId) {

  UUID id() {
    return session.id();
  }
}
