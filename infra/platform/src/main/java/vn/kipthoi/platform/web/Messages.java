package vn.kipthoi.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a module says to people, as an interface with one method for each text.
 *
 * <p>Beside the interface {@code DeskWords} stand {@code DeskWords_vi.properties} and {@code
 * DeskWords_en.properties} in UTF-8, one key for each method, {@code {0}} for its first argument. An
 * apostrophe is just an apostrophe. A text that is missing, left over, or takes other arguments
 * than its method refuses to load, so the mistake is found at start and not by a caller at night.
 *
 * <p>The same may be said in another voice, to a child for instance: {@code DeskWords_vi_child} then
 * holds only the texts that sound different.
 *
 * @param <W> the interface
 */
public final class Messages<W> {

  private final Map<Language, W> spoken = new EnumMap<>(Language.class);

  private Messages(Class<W> words, Optional<String> voice) {
    for (var language : Language.values()) {
      spoken.put(language, speaking(words, language, voice));
    }
  }

  /**
   * Loads and checks the texts of both languages.
   *
   * @throws IllegalStateException naming every text that does not fit the interface
   */
  public static <W> Messages<W> load(Class<W> words) {
    return new Messages<>(words, Optional.empty());
  }

  /**
   * The same texts in another voice: what its own files say goes before the plain ones.
   *
   * @throws IllegalStateException naming every text that does not fit the interface
   */
  public static <W> Messages<W> load(Class<W> words, String voice) {
    return new Messages<>(words, Optional.of(voice));
  }

  public W in(Language language) {
    return Objects.requireNonNull(spoken.get(language));
  }

  private static <W> W speaking(Class<W> words, Language language, Optional<String> voice) {
    var texts = new HashMap<>(read(words, language.tag()));
    voice.ifPresent(other -> texts.putAll(read(words, language.tag() + "_" + other)));
    check(words, language, texts);

    var formats = new HashMap<String, MessageFormat>();
    texts.forEach((key, text) -> formats.put(key, format(text, language)));
    InvocationHandler speak = (proxy, method, arguments) -> say(words, formats, method, arguments);
    return words.cast(
        Proxy.newProxyInstance(words.getClassLoader(), new Class<?>[] {words}, speak));
  }

  private static Object say(
      Class<?> words, Map<String, MessageFormat> formats, Method asked, Object[] arguments) {
    var format = formats.get(asked.getName());
    // Object's own methods come here too; a text is never called hashCode.
    return format == null
        ? words.getSimpleName()
        : ((MessageFormat) format.clone()).format(arguments);
  }

  private static MessageFormat format(String text, Language language) {
    return new MessageFormat(text.replace("'", "''"), language.locale());
  }

  private static Map<String, String> read(Class<?> words, String ending) {
    var file = words.getSimpleName() + "_" + ending + ".properties";
    try (var stream = words.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("expected " + file + " beside " + words.getName());
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts.stringPropertyNames().stream()
          .collect(Collectors.toMap(key -> key, texts::getProperty));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Class<?> words, Language language, Map<String, String> texts) {
    var wrong = new TreeSet<String>();
    var leftOver = new TreeSet<>(texts.keySet());
    for (var method : words.getMethods()) {
      leftOver.remove(method.getName());
      wrong.addAll(faults(method, texts.get(method.getName()), language));
    }
    leftOver.forEach(key -> wrong.add(key + " is no text of the interface"));
    if (!wrong.isEmpty()) {
      throw new IllegalStateException(
          "%s_%s: %s".formatted(words.getSimpleName(), language.tag(), String.join("; ", wrong)));
    }
  }

  private static TreeSet<String> faults(Method method, @Nullable String text, Language language) {
    var faults = new TreeSet<String>();
    if (method.getReturnType() != String.class) {
      faults.add(method.getName() + " has to return a String");
    }
    if (text == null) {
      faults.add(method.getName() + " is missing");
    } else if (text.isBlank()) {
      faults.add(method.getName() + " is empty");
    } else {
      var used = (int)
          Arrays.stream(format(text, language).getFormatsByArgumentIndex()).count();
      if (used != method.getParameterCount()) {
        faults.add("%s uses %d arguments, its method has %d"
            .formatted(method.getName(), used, method.getParameterCount()));
      }
    }
    return faults;
  }
}
