/// What a branch's sessions, registers and marks of a period come to: added up from the replica,
/// without a network, in one consistent state.
@NullMarked
package org.daybook.app.service.reports;

import org.jspecify.annotations.NullMarked;
