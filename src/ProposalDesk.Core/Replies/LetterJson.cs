using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Core.Replies;

/// <summary>How the text of a signed letter or report is frozen until it is typeset.</summary>
public static class LetterJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameBlocks } },
    };

    public static string Write(ReplyLetter letter) => JsonSerializer.Serialize(letter, _options);

    public static ReplyLetter Read(string json) => JsonSerializer.Deserialize<ReplyLetter>(json, _options)!;

    /// <summary>A report in file format, or as a plain paper.</summary>
    public static string WriteReport(DocumentModel report) => JsonSerializer.Serialize(report, _options);

    public static DocumentModel ReadReport(string json) => JsonSerializer.Deserialize<DocumentModel>(json, _options)!;

    // The typesetter's records know nothing of how they are kept here.
    private static void NameBlocks(JsonTypeInfo type)
    {
        if (type.Type == typeof(DocumentModel))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                DerivedTypes = { new JsonDerivedType(typeof(Report), "report"), new JsonDerivedType(typeof(PlainPaper), "plain") },
            };
        }
        else if (type.Type == typeof(Block))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(Heading), "heading"),
                    new JsonDerivedType(typeof(Paragraph), "paragraph"),
                    new JsonDerivedType(typeof(NumberedList), "list"),
                    new JsonDerivedType(typeof(SimpleTable), "table"),
                },
            };
        }
    }
}
