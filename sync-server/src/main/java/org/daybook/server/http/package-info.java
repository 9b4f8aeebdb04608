/// The HTTP edge: a handler per endpoint parses, calls a use case and renders. What holds for every
/// request (its size, its rate, whose it is, how errors are told) is in one class each.
@NullMarked
package org.daybook.server.http;

import org.jspecify.annotations.NullMarked;
