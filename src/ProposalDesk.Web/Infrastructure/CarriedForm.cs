using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// What was typed into a form that could not be kept, to be sent once more from the page that says so. It carries the
/// token of the form itself, never a new one: what another site has sent here is refused the second time too.
/// </summary>
/// <param name="Files">Names of the files that were chosen; no page can carry those.</param>
/// <param name="LeavesOut">Passwords were among the fields; they are typed again.</param>
public sealed record CarriedForm(IReadOnlyList<KeyValuePair<string, string>> Fields, IReadOnlyList<string> Files, bool LeavesOut)
{
    public static CarriedForm Nothing { get; } = new([], [], false);

    private const int MostCharacters = 4_000_000;

    /// <returns>Null where nothing was posted, it cannot be read, or it is more than a page can hold.</returns>
    public static async Task<CarriedForm?> OfAsync(HttpContext context, Endpoint? endpoint)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType)
        {
            return null;
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or OperationCanceledException)
        {
            return null;
        }

        var secrets = SecretsOf(endpoint);
        var all = form.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")).ToList();
        var fields = all.Where(f => !secrets.Contains(f.Key) && !f.Key.Contains("password", StringComparison.OrdinalIgnoreCase)).ToList();

        return fields.Sum(f => (long)f.Key.Length + f.Value.Length) > MostCharacters
            ? null
            : new(fields, [.. form.Files.Select(f => f.FileName).Where(name => name.Length > 0)], fields.Count < all.Count);
    }

    /// <summary>What a person would not like to write again.</summary>
    public IEnumerable<string> Texts => Fields
        .Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && f.Value.Any(c => c > 0x7F || c == '\n'))
        .Select(f => f.Value).Distinct();

    private static HashSet<string> SecretsOf(Endpoint? endpoint) =>
    [
        .. (endpoint?.Metadata.GetMetadata<ControllerActionDescriptor>()?.Parameters ?? [])
            .SelectMany(p => p.ParameterType.GetProperties())
            .Where(
                p => p.IsDefined(typeof(NotCarriedAttribute)) || p.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password)
            .Select(p => p.Name),
    ];
}
