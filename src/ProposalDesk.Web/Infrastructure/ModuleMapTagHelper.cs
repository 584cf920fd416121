using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProposalDesk.Web.Infrastructure;

/// <summary><c>&lt;module-map /&gt;</c>, before the first script of a page: the <see cref="ModuleMap"/>.</summary>
[HtmlTargetElement("module-map", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ModuleMapTagHelper(ModuleMap map) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Its names begin at the root of the host; below a path of its own the plain ones do.
        if (ViewContext.HttpContext.Request.PathBase.HasValue)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "importmap");
        output.Content.SetHtmlContent(map.Text);
    }
}
