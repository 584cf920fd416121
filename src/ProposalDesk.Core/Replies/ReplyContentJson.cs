using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ProposalDesk.Core.Replies;

/// <summary>How the content of a draft is kept in a version.</summary>
public static class ReplyContentJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(ReplyContent content) => JsonSerializer.Serialize(content, _options);

    public static ReplyContent Read(string json) => JsonSerializer.Deserialize<ReplyContent>(json, _options)!;
}
