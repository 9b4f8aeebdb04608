package org.daybook.app.headless;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One line that came in.
record Request(ObjectNode fields) {

  /// What to do.
  String verb() {
    return text("do");
  }

  String text(String name) {
    return optionalText(name)
        .orElseThrow(
            () -> new HeadlessException(HeadlessError.INVALID_FIELD, name + " is missing"));
  }

  Optional<String> optionalText(String name) {
    return field(name)
        .map(node -> {
          if (!node.isString()) {
            throw new HeadlessException(HeadlessError.INVALID_FIELD, name + " is no text");
          }
          return node.asString();
        });
  }

  UUID id(String name) {
    return optionalId(name)
        .orElseThrow(
            () -> new HeadlessException(HeadlessError.INVALID_FIELD, name + " is missing"));
  }

  Optional<UUID> optionalId(String name) {
    return optionalText(name)
        .map(text -> {
          try {
            return UUID.fromString(text);
          } catch (IllegalArgumentException e) {
            throw new HeadlessException(HeadlessError.INVALID_FIELD, name + " is no id", e);
          }
        });
  }

  Optional<LocalDate> optionalDay(String name) {
    return optionalText(name)
        .map(text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeParseException e) {
            throw new HeadlessException(HeadlessError.INVALID_FIELD, name + " is no day", e);
          }
        });
  }

  int number(String name, int otherwise) {
    return field(name)
        .map(node -> {
          if (!node.isInt()) {
            throw new HeadlessException(HeadlessError.INVALID_FIELD, name + " is no number");
          }
          return node.asInt();
        })
        .orElse(otherwise);
  }

  boolean flag(String name) {
    var node = field(name);
    if (node.isEmpty() || !node.get().isBoolean()) {
      throw new HeadlessException(HeadlessError.INVALID_FIELD, name + " is neither true nor false");
    }
    return node.get().asBoolean();
  }

  Optional<JsonNode> field(String name) {
    var node = fields.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }
}
