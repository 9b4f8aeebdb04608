package org.daybook.app.ui.search;

import java.util.function.Function;
import org.daybook.app.ui.text.Messages;

/// Something the program can do, found by its name.
///
/// @param words its name in the language of the screen
public record SearchCommand(Function<Messages, String> words, Runnable act) {}
