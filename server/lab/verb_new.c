#include "arguments.h"
#include "shipped.h"
#include "verbs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* Copies the template that lies beside the other scripts; the word NAME becomes the new name. */

static bool is_name(const char *name)
{
    return name[0] != 0 && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(name) &&
           strlen(name) < 60;
}

/* One line of the template; false when the disk is full. */
static bool write_line(const char *line, const char *name, FILE *out)
{
    static const char mark[] = "NAME";
    for (const char *at = strstr(line, mark); at != NULL; at = strstr(line, mark)) {
        bool is_good = fwrite(line, 1, (size_t)(at - line), out) == (size_t)(at - line);
        if (!is_good || fputs(name, out) < 0) return false;
        line = at + sizeof mark - 1;
    }
    return fputs(line, out) >= 0;
}

static bool copy_template(FILE *from, const char *name, FILE *to)
{
    char line[400];
    bool is_good = true;
    while (is_good && fgets(line, sizeof line, from) != NULL)
        is_good = write_line(line, name, to);
    return is_good && ferror(from) == 0;
}

static int write_scenario(FILE *from, const char *name)
{
    char path[80];
    snprintf(path, sizeof path, "%s.lua", name);
    FILE *to = fopen(path, "wx");
    if (to == NULL && errno == EEXIST)
        return verb_refuse("new", LAB_FAILED,
                           "%s is there already and stays as it is; take another name.", path);
    if (to == NULL)
        return verb_refuse("new", LAB_FAILED, "%s cannot be written: %s.", path, strerror(errno));
    bool is_good = copy_template(from, name, to);
    if (fclose(to) != 0 || !is_good)
        return verb_refuse("new", LAB_FAILED, "%s cannot be written.", path);
    printf("%s is written: it plays as it is.\n"
           "  baton-lab check %s       what is wrong, with the line\n"
           "  baton-lab balance %s     can the target be reached?\n"
           "  baton-lab rehearse %s    play it alone\n",
           path, path, path, path);
    return LAB_DONE;
}

int verb_new(int count, char **words)
{
    struct words names = {0};
    char sentence[200], path[600];
    const struct argument known[] = {{NULL, ARGUMENT_WORDS, &names, 0, 0}};
    if (!arguments_read(known, 1, count, words, sentence, sizeof sentence))
        return verb_refuse("new", LAB_WRONG_USAGE, "%s", sentence);
    if (names.count != 1 || !is_name(names.list[0]))
        return verb_refuse("new", LAB_WRONG_USAGE,
                           "give one name of small letters, digits and _, as in new price_war");
    FILE *from = NULL;
    if (shipped_file(NULL, "examples", "template", path, sizeof path)) from = fopen(path, "r");
    if (from == NULL)
        return verb_refuse("new", LAB_FAILED,
                           "the template examples/template.lua is not among the scripts that came "
                           "with this program.");
    int code = write_scenario(from, names.list[0]);
    fclose(from);
    return code;
}
