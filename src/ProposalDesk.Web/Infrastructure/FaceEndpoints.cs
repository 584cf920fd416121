using System.Globalization;
using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// The small faces for hanzi the reader's machine lacks, cut when asked for, kept by the browser; for everybody, since members
/// read names too. <c>/faces/common.css</c> stands in every page; the rules for rare characters are asked for block by block by
/// <c>rare-characters.js</c>, or come as one where no script runs.
/// </summary>
public static class FaceEndpoints
{
    private const string Kept = "public, max-age=2592000";

    public static void MapScreenFaces(this WebApplication app)
    {
        app.MapGet("/faces/common.css", (ScreenFaces faces, HttpResponse response) => Styles(response, faces.CommonRules()))
            .AllowAnonymous().ShortCircuit();
        app.MapGet("/faces/rare.css", (ScreenFaces faces, HttpResponse response) => Styles(response, faces.RareRules()))
            .AllowAnonymous().ShortCircuit();
        app.MapGet("/faces/rare-{block}.css", (string block, ScreenFaces faces, HttpResponse response) =>
            int.TryParse(block, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                ? Styles(response, faces.RareRules(number))
                : Results.NotFound()).AllowAnonymous().ShortCircuit();
        app.MapGet("/faces/{name}.woff", (string name, ScreenFaces faces, HttpResponse response) => faces.Find(name) is { } face
            ? Keep(response, Results.Bytes(face, "font/woff"))
            : Results.NotFound()).AllowAnonymous().ShortCircuit();
    }

    private static IResult Styles(HttpResponse response, string? rules) =>
        rules is null ? Results.NotFound() : Keep(response, Results.Text(rules, "text/css; charset=utf-8"));

    private static IResult Keep(HttpResponse response, IResult result)
    {
        response.Headers.CacheControl = Kept;

        return result;
    }
}
