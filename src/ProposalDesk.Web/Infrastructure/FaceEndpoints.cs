using ProposalDesk.Typesetting;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// <c>/faces/all.css</c> and the small faces it names, for hanzi the reader's machine lacks. Cut when asked for, kept by the
/// browser; for everybody, since members read names too.
/// </summary>
public static class FaceEndpoints
{
    private const string Kept = "public, max-age=2592000";

    public static void MapScreenFaces(this WebApplication app)
    {
        app.MapGet("/faces/all.css", (ScreenFaces faces, HttpResponse response) => faces.StyleSheet() is { } styles
            ? Keep(response, Results.Text(styles, "text/css; charset=utf-8"))
            : Results.NotFound()).AllowAnonymous().ShortCircuit();
        app.MapGet("/faces/{name}.woff", (string name, ScreenFaces faces, HttpResponse response) => faces.Find(name) is { } face
            ? Keep(response, Results.Bytes(face, "font/woff"))
            : Results.NotFound()).AllowAnonymous().ShortCircuit();
    }

    private static IResult Keep(HttpResponse response, IResult result)
    {
        response.Headers.CacheControl = Kept;

        return result;
    }
}
