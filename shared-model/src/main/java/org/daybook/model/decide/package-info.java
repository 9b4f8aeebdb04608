/// The engine that runs a rule inside its envelope: authority, needed operations, exceptions. Run
/// alike by desk and server.
@NullMarked
package org.daybook.model.decide;

import org.jspecify.annotations.NullMarked;
