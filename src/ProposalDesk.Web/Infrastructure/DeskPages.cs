using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Controllers and views side by side under Features, in Chinese.</summary>
public static class DeskPages
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public static void AddDeskPages(this WebApplicationBuilder builder)
    {
        // Run from the build's output, as tests do, the compressed style sheets lie beside it; does nothing once published.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton<ModuleMap>();
        builder.Services.AddControllersWithViews(mvc =>
            {
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
                mvc.Filters.Add<ExpiredFormFilter>();
                mvc.Filters.Add<DocumentFailures>();
                mvc.Filters.Add<ScanUploads>();
                mvc.ModelMetadataDetailsProviders.Add(new ChineseModelMessages());
                mvc.Filters.Add<PlainRedirects>();
                mvc.ModelBinderProviders.Insert(0, new PlainBinders());
                mvc.ModelBinderProviders.Insert(1, new KnownRowsBinders());
                // No page writes names as jQuery does, and a bracket without its partner is an exception there.
                mvc.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
                mvc.ValueProviderFactories.RemoveType<JQueryQueryStringValueProviderFactory>();
                ChineseModelMessages.Set(mvc.ModelBindingMessageProvider);
            })
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddControllersAsServices()
            .AddRazorOptions(razor =>
            {
                // {1} is the controller, which is the feature's folder: one place to look.
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });
        builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
        builder.Services.AddResponseCompression(compression => compression.EnableForHttps = false);

        // Work outside requests speaks Chinese too.
        CultureInfo.DefaultThreadCurrentCulture = Chinese;
        CultureInfo.DefaultThreadCurrentUICulture = Chinese;
        builder.Services.AddRequestLocalization(o =>
        {
            o.SupportedCultures = o.SupportedUICultures = [Chinese];
            o.DefaultRequestCulture = new(Chinese);
            o.RequestCultureProviders.Clear();
        });
    }
}
