using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>
/// Forms above the limit are refused before anything reads them. The rest of the body is let through and dropped first,
/// since a browser shows a broken connection instead of the page when it is answered while still sending.
/// </summary>
public static class UploadLimit
{
    public const int Megabytes = 60;
    public const long Bytes = Megabytes * 1024L * 1024L;

    private const long DroppedAtMost = 8 * Bytes;

    public static void AddUploadLimit(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Bytes);
        builder.Services.AddOptions<ScanningOptions>().Bind(builder.Configuration.GetSection(ScanningOptions.Section)).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ScanningOptions>, ScanningOptions.Rules>();
        builder.Services.AddSingleton<UploadScanner>();
        builder.Services.AddHostedService<ScannerWatch>();
        builder.Services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = Bytes;
            // A year's cases on the preview of an import are thousands of fields.
            form.ValueCountLimit = 60_000;
        });
    }

    public static void UseUploadLimit(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.ContentLength is not > Bytes)
        {
            await next();
            return;
        }

        if (context.Request.ContentLength <= DroppedAtMost && context.User.Identity?.IsAuthenticated == true)
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            {
                size.MaxRequestBodySize = null;
            }

            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Request.DropBody();
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });
}
