using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ProposalDesk.Core.Reports;

/// <summary>How text and snapshot of a report are kept.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, _options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, _options)!;
}
