using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Tells browsers under which name each script module may be kept for ever. A page names its scripts by their content, but one
/// module imports another by its plain name, and of each of those the browser would ask at every page whether it has changed.
/// </summary>
public sealed class ModuleMap(EndpointDataSource endpoints)
{
    private readonly Lazy<string> _text = new(() => TextOf(endpoints));

    /// <summary>The import map, the same in every page.</summary>
    public string Text => _text.Value;

    /// <summary>What the policy of a page allows it by: this text inline and no other.</summary>
    public string Hash => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    private static string TextOf(EndpointDataSource endpoints)
    {
        var files = endpoints.Endpoints.Select(e => e.Metadata.GetMetadata<ResourceAssetCollection>()).FirstOrDefault(a => a is not null)
            ?? ResourceAssetCollection.Empty;
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Url.EndsWith(".js", StringComparison.Ordinal)))
        {
            if (file.Properties?.FirstOrDefault(p => p.Name == "label") is { Value: var plain } && plain != file.Url)
            {
                names[$"/{plain}"] = $"/{file.Url}";
            }
        }

        return JsonSerializer.Serialize(new { imports = names });
    }
}
