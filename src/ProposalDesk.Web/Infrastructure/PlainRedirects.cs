using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>An address that people are sent on to may hold Chinese; a header holds ASCII.</summary>
public sealed class PlainRedirects : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        switch (context.Result)
        {
            case RedirectResult redirect:
                redirect.Url = InAscii(redirect.Url);
                break;
            case LocalRedirectResult redirect:
                redirect.Url = InAscii(redirect.Url);
                break;
            default:
                break;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static string InAscii(string url) => Ascii.IsValid(url) && !url.AsSpan().ContainsAnyInRange('\0', ' ')
        ? url
        : string.Concat(url.EnumerateRunes().Select(r => r.Value is > ' ' and < 0x7F ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
