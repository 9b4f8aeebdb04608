/// What a desk decides about its talk with the server: when to push, pull, load, listen and wait,
/// what an answer or its absence means, and why the desk stands still. Without threads, clock,
/// network or database: moments come in with the events, actions go out.
@NullMarked
package org.daybook.model.desk.sync;

import org.jspecify.annotations.NullMarked;
