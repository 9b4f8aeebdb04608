/// What the desk offers to its screens and to the headless desk, feature by feature: synchronous,
/// without JavaFX, immutable records out.
@NullMarked
package org.daybook.app.service;

import org.jspecify.annotations.NullMarked;
