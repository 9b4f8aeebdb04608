/// A real PostgreSQL out of Maven artefacts, for the demonstration, the whole-system tests and the
/// bench. No Docker and nothing installed; production brings a PostgreSQL of its own.
@NullMarked
package org.daybook.installer.postgres;

import org.jspecify.annotations.NullMarked;
