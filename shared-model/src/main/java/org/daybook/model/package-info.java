/// The one model that desk and server share: values, rows, commands, rules, wire messages and the
/// protocol logic of both sides. Nothing in it performs I/O, reads a clock or draws randomness.
@NullMarked
package org.daybook.model;

import org.jspecify.annotations.NullMarked;
